import { contentOf, type Offer } from '../offer.js';
import type { RevisionItem } from '../plan.js';
import { on } from './remember.js';

/** What the package holds becomes accepted; what an earlier version held and this one does not is an offer again. */
export const accepted = (offers: readonly Offer[]): readonly Offer[] => {
  const content = new Set(contentOf(offers));
  return offers.map((offer) => (content.has(offer) ? { ...offer, state: 'accepted' } : asOffered(offer)));
};

/** An accepted offer as it was before. */
const asOffered = (offer: Offer): Offer =>
  offer.state === 'accepted' ? { ...offer, state: offer.version === 1 ? 'received' : 'revised' } : offer;

type Item = Omit<RevisionItem, 'fedBack' | 'response'>;

const awaited = (items: readonly Item[]): readonly RevisionItem[] => items.map((item) => ({ ...item, fedBack: false }));

/** The package, from its assembly to its approval. */
export const pack = {
  assemble: on('PackageAssembled', ({ data: { version } }) => ({ version })),
  requestRevisions: on('PackageRevisionsRequested', ({ data: { items, round } }) => ({
    revisionItems: awaited(items),
    rounds: round,
  })),
  requestFurtherChanges: on('JispFurtherChangesRequested', ({ data: { items, round } }, { offers }) => ({
    revisionItems: awaited(items),
    rounds: round,
    offers: offers.map(asOffered),
  })),
  feedBack: on('AuthorityViewsFedBack', ({ data: { offerIds } }, { revisionItems }) => ({
    revisionItems: revisionItems.map((item) =>
      item.offerId !== undefined && offerIds.includes(item.offerId) ? { ...item, fedBack: true } : item,
    ),
  })),
  resubmit: on('PackageResubmitted', ({ data: { version, responses } }, { revisionItems }) => ({
    version,
    revisionItems: revisionItems.map((item) => {
      const response = responses.find(({ itemId }) => itemId === item.itemId);
      return response === undefined ? item : { ...item, response: { outcome: response.outcome, text: response.text } };
    }),
  })),
  acceptPackage: on('PackageAccepted', (_, { offers }) => ({ offers: accepted(offers) })),
  send: on('JispSentForApproval', ({ data: { documentRef }, at }) => ({ documentRef, sentAt: at })),
  approve: on('JispApproved', ({ data: { version, approvedOn } }) => ({ approvedVersion: version, approvedOn })),
  recall: on('JispRecalled', () => ({})),
  copy: on('JispCopied', ({ data: { recipientIds, copiedOn } }, { approvedVersion = 0, copies }) => ({
    copies: [...copies, ...recipientIds.map((recipientId) => ({ recipientId, version: approvedVersion, copiedOn }))],
  })),
};
