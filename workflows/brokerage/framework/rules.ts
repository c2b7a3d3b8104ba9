import type { Person } from '@casewright/workflow';
import { dateInWords } from '@casewright/workflow/in-words';
import { rule } from './definition.js';
import { bidOf } from './framework.js';

const SCORES_OF_A_BID = 2;

type NamesABidder = { readonly bidderId: string };
type Scoring = NamesABidder & { readonly evaluatorId: string };
type Evaluating = { readonly evaluator: Person | undefined };

/** FW-R01: services are tendered under the framework, so it names one at least. */
export const namesAService = rule<{ readonly services: readonly string[] }>(
  'FW-R01',
  ({ input: { services } }) =>
    services.length > 0 || {
      message: 'Name at least one service: a framework is there to tender for services under it.',
      field: 'services',
    },
);

/** FW-R04: policy implementation work is among the services or the lots. */
export const includesPolicyWork = rule<{ readonly lots: readonly string[] }>(
  'FW-R04',
  ({ input: { lots }, case: { services } }) =>
    [...services, ...lots].some((name) => /\bpolic(y|ies)\b/i.test(name)) || {
      message: 'Policy implementation work is part of the framework: add a lot for it.',
      field: 'lots',
    },
);

/** FW-R03: a bid counts when it was received by the end of the closing day. */
export const isReceivedInTime = rule<{ readonly receivedAt: string }>(
  'FW-R03',
  ({ input: { receivedAt }, case: { closesOn }, calendar }) =>
    calendar.dateOf(receivedAt) <= closesOn || {
      message: `Bids were received until ${dateInWords(closesOn)}. This one came in later.`,
      field: 'receivedAt',
    },
);

/** FW-R03: a bid gets two scores, by two evaluators who do not know each other's marks. */
export const isTheFirstOrSecondScore = rule<Scoring>(
  'FW-R03',
  ({ input: { bidderId, evaluatorId }, case: framework }) => {
    const bid = bidOf(framework, bidderId);
    if (bid === undefined) return { message: 'There is no bid of this bidder.', field: 'bidderId' };
    if (bid.scores.some((score) => score.evaluatorId === evaluatorId))
      return {
        message: 'This evaluator has scored the bid already. Somebody else gives the second score.',
        field: 'evaluatorId',
      };
    return bid.scores.length < SCORES_OF_A_BID || 'The bid has its two scores already.';
  },
);

/** FW-R03: an evaluator has no interest in the bidder: neither comes from there, nor has declared one that goes on. */
export const evaluatorHasNoInterest = rule<Scoring, Evaluating>(
  'FW-R03',
  ({ input: { bidderId, evaluatorId }, lookups: { evaluator }, today }) => {
    const declared = evaluator?.interests?.some(({ orgId, to = today }) => orgId === bidderId && to >= today) ?? false;
    if (evaluatorId !== bidderId && evaluator?.homeOrgId !== bidderId && !declared) return true;
    return {
      message: 'This evaluator has an interest in the bidder. Somebody else has to score the bid.',
      field: 'evaluatorId',
    };
  },
);

/** FW-R02: a framework in place admits somebody, has time left, and each of their bids has been scored twice. */
export const isReadyForUse = rule<{ readonly providerIds: readonly string[] }>(
  'FW-R02',
  ({ input: { providerIds }, case: framework, today }) => {
    const { startsOn, endsOn } = framework;
    if (providerIds.length === 0)
      return {
        message: 'Name at least one provider: a framework without providers cannot be used.',
        field: 'providerIds',
      };
    if (endsOn < startsOn) return `The framework ends on ${dateInWords(endsOn)}, before it starts.`;
    if (endsOn < today) return `The framework has ended on ${dateInWords(endsOn)}.`;

    const unscored = providerIds.find(
      (id) => (bidOf(framework, id)?.scores.length ?? SCORES_OF_A_BID) < SCORES_OF_A_BID,
    );
    return (
      unscored === undefined || {
        message: `The bid of ${unscored} does not have its two scores yet.`,
        field: 'providerIds',
      }
    );
  },
);
