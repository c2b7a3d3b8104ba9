import { id, idList, text } from '@casewright/workflow/payload-types';
import { z } from 'zod';
import { command } from '../definition.js';
import { isAnotherProgramme, isBetweenCouncils, isForAnAgreedPriority, programmeIsThere } from '../rules/programmes.js';

/** A director says what the own council can bring in, a provider what it can for a council. */
export const OfferContribution = command(z.strictObject({ councilId: id, text })).rows({
  from: ['agreed', 'programming'],
  by: ['council-dcs', 'provider'],
  emits: 'RegionalContributionOffered',
  decide: ({ me: { role, orgId } }) => (role === 'provider' && orgId !== undefined ? { providerId: orgId } : {}),
});

/** The first programme leads on to programming. */
export const DevelopProgramme = command(
  z.strictObject({ programmeId: id, key: text, councilIds: idList, projectId: id.optional() }),
).rows({
  from: ['agreed', 'programming'],
  by: ['riep'],
  rules: [isForAnAgreedPriority, isBetweenCouncils, isAnotherProgramme],
  emits: 'CrossAuthorityProgrammeDeveloped',
});

export const StartProgramme = command(z.strictObject({ programmeId: id })).rows({
  from: ['programming'],
  by: ['riep'],
  rules: [programmeIsThere],
  emits: 'CrossAuthorityProgrammeStarted',
});

export const ReviewProgramme = command(z.strictObject({ programmeId: id, findings: text })).rows({
  from: ['delivering'],
  by: ['riep', 'c4eo'],
  rules: [programmeIsThere],
  emits: 'CrossAuthorityProgrammeReviewed',
});

export const CloseRegionalYear = command(z.strictObject({ summary: text })).rows({
  from: ['delivering'],
  by: ['go-lead', 'riep'],
  emits: 'RegionalYearClosed',
});
