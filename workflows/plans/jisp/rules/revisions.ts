import { rule } from '../definition.js';

/** JP-R11: the director names what is to be revised. */
export const revisionsAreNamed = rule<{ readonly items: readonly unknown[] }>(
  'JP-R11',
  ({ input: { items } }) => items.length > 0 || { message: 'Name what is to be revised.', field: 'items' },
);

/** JP-R11: the review is over when everything the authority wanted revised has been answered. */
export const revisionsAreAnswered = rule('JP-R11', ({ case: { revisionItems } }) => {
  const open = revisionItems.find(({ response }) => response === undefined);
  return open === undefined || `What the authority wanted revised as ${open.itemId} has not been answered.`;
});

/** JP-R12: views are fed back to some provider. */
export const viewsReachAProvider = rule<{ readonly offerIds: readonly string[] }>(
  'JP-R12',
  ({ input: { offerIds } }) =>
    offerIds.length > 0 || { message: 'Name the offers that the views are about.', field: 'offerIds' },
);

/** JP-R12: each revision that was asked for gets an answer, once the providers concerned have been told. */
export const everyRevisionIsAnswered = rule<{ readonly responses: readonly { readonly itemId: string }[] }>(
  'JP-R12',
  ({ input: { responses }, case: { revisionItems } }) => {
    const about = (message: string) => ({ message, field: 'responses' });

    const stray = responses.find((response) => revisionItems.every(({ itemId }) => itemId !== response.itemId));
    if (stray !== undefined) return about(`The authority asked for no revision ${stray.itemId}.`);

    const untold = revisionItems.find(({ offerId, fedBack }) => offerId !== undefined && !fedBack);
    if (untold !== undefined)
      return about(`Feed back the authority’s views on the offer ${untold.offerId} to its provider first.`);

    const unanswered = revisionItems.find((item) => responses.every(({ itemId }) => itemId !== item.itemId));
    return unanswered === undefined || about(`Answer the revision ${unanswered.itemId} too.`);
  },
);

/** JP-R12: an offer the authority wants revised is revised when the provider has been told its views. */
export const viewsAreFedBackFirst = rule<{ readonly offerId: string }>(
  'JP-R12',
  ({ input: { offerId }, case: plan, stage }) => {
    const awaited = plan.revisionItems.some((item) => item.offerId === offerId && !item.fedBack);
    return (
      stage !== 'packageReview.revising' ||
      !awaited || { message: 'Feed back the authority’s views on this offer to the provider first.', field: 'offerId' }
    );
  },
);
