import { z } from 'zod';
import { command } from './definition.js';
import type { Engagement } from './engagement.js';
import { SCOPES } from './events.js';
import { date, days, id, idList, text } from '@casewright/workflow/payload-types';
import {
  casesAreReassigned,
  hasNoPlaceYet,
  isAvailable,
  isPartTime,
  notOnOneself,
  regionsAreReassigned,
} from './rules.js';
import { openCasesOf, placesOf } from './work-of-the-broker.js';

const nothing = z.strictObject({});

type Asked = { readonly case: Engagement };

const withPlaces = ({ case: engagement }: Asked) => ({ places: placesOf(engagement) });
const withOpenCases = ({ case: engagement }: Asked) => ({ openCases: openCasesOf(engagement) });

/** Somebody applies on the advertisement (BE-R01). */
export const ApplyAsBroker = command(
  z.strictObject({ personId: id, specialisms: z.array(text), scope: z.enum(SCOPES) }),
).rows({
  from: '*',
  by: ['broker-applicant'],
  emits: 'BrokerApplied',
  decide: ({ id }) => ({ engagementId: id }),
});

export const PoolApplicant = command(nothing, withPlaces).rows({
  from: ['applied'],
  by: ['commissioning-director'],
  rules: [hasNoPlaceYet, notOnOneself],
  emits: 'BrokerPooled',
});

/** The first associates are appointed on their application, later ones from the pool. */
export const AppointBroker = command(z.strictObject({ availableFrom: date, daysPerMonth: days }), withPlaces).rows({
  from: ['applied', 'pooled'],
  by: ['commissioning-director'],
  rules: [hasNoPlaceYet, isPartTime, notOnOneself],
  emits: 'BrokerAppointed',
});

export const RejectBrokerApplicant = command(z.strictObject({ reason: text })).rows({
  from: ['applied'],
  by: ['commissioning-director'],
  rules: [notOnOneself],
  emits: 'BrokerApplicantRejected',
});

export const WithdrawBrokerApplication = command(nothing).rows({
  from: ['applied', 'pooled'],
  by: ['broker-applicant'],
  emits: 'BrokerApplicationWithdrawn',
});

/** The timer gives it on the day the broker becomes available. */
export const StartEngagement = command(nothing).rows({
  from: ['appointed'],
  by: ['system', 'commissioning-director'],
  rules: [isAvailable, notOnOneself],
  emits: 'BrokerActive',
});

/** The broker fronts these regions from now on, and no others. */
export const AssignRegions = command(z.strictObject({ regionIds: idList }), withOpenCases).rows({
  from: ['active'],
  by: ['commissioning-director'],
  rules: [notOnOneself],
  emits: 'BrokerRegionsAssigned',
  decide: ({ lookups: { openCases } }) => ({ caseLoad: openCases.total }),
});

export const ReleaseBroker = command(z.strictObject({ reason: text }), withOpenCases).rows({
  from: ['active'],
  by: ['commissioning-director'],
  rules: [regionsAreReassigned, casesAreReassigned, notOnOneself],
  emits: 'BrokerReleased',
});

export const ReengageBroker = command(z.strictObject({ availableFrom: date })).rows({
  from: ['released'],
  by: ['commissioning-director'],
  rules: [notOnOneself],
  emits: 'BrokerReengaged',
});
