import { limitedBy, personInDirectory } from '@casewright/workflow';
import { date, id, planYear, text } from '@casewright/workflow/payload-types';
import { z } from 'zod';
import { command } from '../definition.js';
import { EVIDENCE_SOURCE_IDS } from '../evidence-sources.js';
import { planOfTheYear } from '../ledgers.js';
import { dayBefore } from '../plan-year.js';
import { sourceIsOfTheYear } from '../rules/dialogue.js';
import { directorIsOfTheAuthority, newPeopleFit, peopleFitThePlan, somebodyTakesOver } from '../rules/people.js';

/** The adviser, or the Government Office for them, opens the plan of a council for a year. */
export const OpenJisp = command(
  z.strictObject({ councilId: id, regionId: id, planYear, goId: id, csaId: id, dcsId: id }),
  ({ input: { csaId, dcsId } }) => ({ csa: personInDirectory(csaId), dcs: personInDirectory(dcsId) }),
).rows({
  from: '*',
  by: ['csa', 'go-lead'],
  rules: [limitedBy('JP-R26', planOfTheYear), peopleFitThePlan, directorIsOfTheAuthority],
  emits: 'JispOpened',
  decide: ({ id, input: { planYear }, settings }) => ({
    jispId: id,
    targetCompletionOn: dayBefore(planYear, settings['jisp.targetRule']),
  }),
});

export const RecordJispEvidence = command(
  z.strictObject({ evidenceId: id, source: z.enum(EVIDENCE_SOURCE_IDS), date, ref: text }),
).rows({
  from: ['evidenceGathering', 'dialogue'],
  by: ['csa', 'council-dcs', 'provider'],
  rules: [sourceIsOfTheYear],
  emits: 'JispEvidenceRecorded',
});

/** Another adviser or another director takes over. */
export const ReassignJispPeople = command(
  z.strictObject({ csaId: id.optional(), dcsId: id.optional(), effectiveOn: date }),
  ({ input, case: plan }) => ({
    csa: personInDirectory(input.csaId ?? plan.csaId),
    dcs: personInDirectory(input.dcsId ?? plan.dcsId),
  }),
).rows({
  from: ['evidenceGathering', 'dialogue', 'offers', 'packageReview', 'approval', 'finalised', 'active'],
  by: ['go-lead'],
  rules: [somebodyTakesOver, newPeopleFit, directorIsOfTheAuthority],
  emits: 'JispPeopleReassigned',
  decide: ({ input, case: { csaId, dcsId } }) => ({
    ...(input.csaId === undefined || input.csaId === csaId ? {} : { formerCsaId: csaId }),
    ...(input.dcsId === undefined || input.dcsId === dcsId ? {} : { formerDcsId: dcsId }),
  }),
});

/** The region has agreed another date by which plans are to be complete. */
export const SetTargetDate = command(z.strictObject({ targetCompletionOn: date, reason: text })).rows({
  from: ['evidenceGathering', 'dialogue', 'offers'],
  by: ['go-lead'],
  emits: 'JispTargetDateSet',
});
