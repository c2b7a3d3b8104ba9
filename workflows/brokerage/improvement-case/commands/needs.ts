import { date, id, idList, int, text } from '@casewright/workflow/payload-types';
import { z } from 'zod';
import { command } from '../definition.js';
import { isTheLatestDraft, needsRestOnEvidence } from '../rules/needs.js';
import { notWhoDrafted } from '../rules/two-sides.js';
import { EVIDENCE_SOURCES, URGENCIES } from '../vocabulary.js';

/** Given by broker, council or officer, or because a review or challenge of the council shared what it found. */
export const RecordCaseEvidence = command(
  z.strictObject({ evidenceId: id, source: z.enum(EVIDENCE_SOURCES), date, ref: text }),
).rows({
  from: ['needsAssessment.gatheringEvidence', 'delivery.active', 'progressReview'],
  by: ['lead-broker', 'associate-broker', 'council-dcs', 'cib-officer'],
  emits: 'CaseEvidenceRecorded',
});

const need = z.strictObject({
  needId: id,
  theme: text,
  niCodes: idList.optional(),
  text,
  evidenceIds: idList,
  urgency: z.enum(URGENCIES),
  externalSupportRequired: z.boolean(),
});

const needs = z
  .array(need)
  .refine((list) => new Set(list.map(({ needId }) => needId)).size === list.length, 'Give each need an id of its own');

export const DraftNeeds = command(z.strictObject({ needs })).rows({
  from: ['needsAssessment.gatheringEvidence'],
  by: ['lead-broker', 'associate-broker'],
  rules: [needsRestOnEvidence],
  emits: 'NeedsDrafted',
  decide: ({ case: recorded }) => ({ version: recorded.needs.version + 1 }),
});

export const ReturnNeeds = command(z.strictObject({ comments: text })).rows({
  from: ['needsAssessment.needsDrafted'],
  by: ['council-dcs'],
  emits: 'NeedsReturned',
});

export const AgreeNeeds = command(z.strictObject({ version: int })).rows({
  from: ['needsAssessment.needsDrafted'],
  by: ['council-dcs'],
  rules: [isTheLatestDraft, notWhoDrafted],
  emits: 'NeedsAgreed',
});
