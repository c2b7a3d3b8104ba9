import { date, id, text } from '@casewright/workflow/payload-types';
import { z } from 'zod';
import { command } from '../definition.js';
import { lineCanFail, lineIsThere } from '../rules/lines.js';
import { callOffIsCovered, freeOfferStillCostsNothing, linesAreSourced, sourceFits } from '../rules/sourcing.js';
import { sourceIn } from '../sources.js';

/** While lines are sourced, and after a start in phases. */
export const SourceLine = command(z.strictObject({ lineId: id, refStream: id }), ({ input: { refStream } }) => ({
  source: sourceIn(refStream),
})).rows({
  from: ['sourcing', 'delivery.active'],
  by: ['lead-broker', 'associate-broker', 'cib-officer'],
  rules: [lineIsThere, callOffIsCovered, freeOfferStillCostsNothing, sourceFits],
  emits: 'SupportLineSourced',
  decide: ({ lookups: { source } }) =>
    source?.data.personId === undefined ? {} : { specialistId: source.data.personId },
});

export const FailLineSourcing = command(z.strictObject({ lineId: id, reason: text })).rows({
  from: ['sourcing'],
  by: ['lead-broker', 'associate-broker'],
  rules: [lineCanFail],
  emits: 'SupportLineSourcingFailed',
});

export const ReworkPackage = command(z.strictObject({ reason: text })).rows({
  from: ['sourcing'],
  by: ['lead-broker', 'associate-broker'],
  emits: 'PackageReworkStarted',
});

export const StartDelivery = command(z.strictObject({ startedOn: date, phased: z.boolean() })).rows({
  from: ['sourcing'],
  by: ['lead-broker', 'associate-broker'],
  rules: [linesAreSourced],
  emits: 'CaseDeliveryStarted',
  decide: ({ input: { startedOn }, calendar, settings }) => ({
    nextReviewOn: calendar.addMonths(startedOn, settings['case.reviewEveryMonths']),
  }),
});
