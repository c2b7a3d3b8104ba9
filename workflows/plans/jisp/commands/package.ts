import { id, idList, int, text } from '@casewright/workflow/payload-types';
import { z } from 'zod';
import { command } from '../definition.js';
import { OUTCOMES } from '../events.js';
import { totalsOf } from '../offer.js';
import { nextRound } from '../rounds.js';
import { actsForTheAuthorityOnly, isOnOneSideOnly, isTheLatestVersion } from '../rules/approval.js';
import { itemsAreThere, offersAreThere } from '../rules/holding.js';
import { everyOfferIsQuantified } from '../rules/offer-content.js';
import { optionalSupportIsDecided } from '../rules/optional-support.js';
import { everyOfferIsTailored, needsAreServed } from '../rules/package.js';
import {
  everyRevisionIsAnswered,
  revisionsAreAnswered,
  revisionsAreNamed,
  viewsReachAProvider,
} from '../rules/revisions.js';

const attested = z.literal(true, 'The adviser has to attest this');

/** The adviser assembles the package, and attests that it is joined up, tailored and proportionate (JP-R23). */
export const AssemblePackage = command(
  z.strictObject({ joinedUp: attested, tailored: attested, proportionate: attested }),
).rows({
  from: ['offers'],
  by: ['csa'],
  rules: [everyOfferIsTailored, optionalSupportIsDecided, everyOfferIsQuantified, needsAreServed],
  emits: 'PackageAssembled',
  decide: ({ case: { offers } }) => ({ version: 1, ...totalsOf(offers) }),
});

const eachOnce = <Item extends { readonly itemId: string }>(items: readonly Item[]) =>
  new Set(items.map(({ itemId }) => itemId)).size === items.length;

const revisions = z.strictObject({
  items: z
    .array(z.strictObject({ itemId: id, offerId: id.optional(), needId: id.optional(), text }))
    .refine(eachOnce, 'Name each item only once'),
});

export const RequestPackageRevisions = command(revisions).rows({
  from: ['packageReview.withAuthority'],
  by: ['council-dcs'],
  rules: [revisionsAreNamed, itemsAreThere],
  emits: ['PackageRevisionsRequested', 'EscalationRaised', 'EscalationSteppedUp'],
  decideAll: ({ input, case: plan, settings }) => nextRound('PackageRevisionsRequested', input, plan, settings),
});

/** The director looks at the approval copy, and asks for further changes: the package is revised and assessed again. */
export const RequestFurtherChanges = command(revisions).rows({
  from: ['approval.withDcs'],
  by: ['council-dcs'],
  rules: [actsForTheAuthorityOnly, itemsAreThere],
  emits: ['JispFurtherChangesRequested', 'EscalationRaised', 'EscalationSteppedUp'],
  decideAll: ({ input, case: plan, settings }) => nextRound('JispFurtherChangesRequested', input, plan, settings),
});

export const FeedBackToProviders = command(z.strictObject({ offerIds: idList, text })).rows({
  from: ['packageReview.revising'],
  by: ['csa'],
  rules: [offersAreThere, viewsReachAProvider],
  emits: 'AuthorityViewsFedBack',
});

export const ResubmitPackage = command(
  z.strictObject({
    responses: z
      .array(z.strictObject({ itemId: id, outcome: z.enum(OUTCOMES), text }))
      .refine(eachOnce, 'Answer each item only once'),
  }),
).rows({
  from: ['packageReview.revising'],
  by: ['csa'],
  rules: [everyOfferIsTailored, optionalSupportIsDecided, everyRevisionIsAnswered, needsAreServed],
  emits: 'PackageResubmitted',
  decide: ({ case: { version, offers } }) => ({ version: version + 1, ...totalsOf(offers) }),
});

export const AcceptPackage = command(z.strictObject({ version: int })).rows({
  from: ['packageReview.withAuthority'],
  by: ['council-dcs'],
  rules: [revisionsAreAnswered, isTheLatestVersion, isOnOneSideOnly],
  emits: 'PackageAccepted',
});
