import { days, id, text } from '@casewright/workflow/payload-types';
import { z } from 'zod';
import { command } from '../definition.js';
import { ORG_KINDS } from '../events.js';
import { consentIsGiven, notOnOneself, wantsWhatSpecialistsDo } from '../rules/admission.js';

const nothing = z.strictObject({});

/** Somebody from the sector applies. Whom to admit is decided by the recruiter alone (SS-R01). */
export const ApplyAsSpecialist = command(
  z.strictObject({
    personId: id,
    homeOrgId: id,
    homeOrgKind: z.enum(ORG_KINDS),
    grade: text,
    specialisms: z.array(text),
    rolesWanted: z.array(text),
  }),
).rows({ from: '*', by: ['sector-specialist'], emits: 'SpecialistApplied' });

export const ShortlistSpecialist = command(nothing).rows({
  from: ['applied'],
  by: ['specialist-recruiter'],
  rules: [wantsWhatSpecialistsDo, notOnOneself],
  emits: 'SpecialistShortlisted',
});

export const RejectSpecialist = command(z.strictObject({ reason: text })).rows({
  from: ['applied', 'shortlisted'],
  by: ['specialist-recruiter'],
  rules: [notOnOneself],
  emits: 'SpecialistRejected',
});

export const AcceptSpecialist = command(
  z.strictObject({ homeAuthorityConsentRef: z.string(), capacityDaysPerYear: days, roles: z.array(text) }),
).rows({
  from: ['shortlisted'],
  by: ['specialist-recruiter'],
  rules: [consentIsGiven, notOnOneself],
  emits: 'SpecialistAccepted',
});

export const WithdrawSpecialistApplication = command(nothing).rows({
  from: ['applied', 'shortlisted'],
  by: ['sector-specialist'],
  emits: 'SpecialistApplicationWithdrawn',
});
