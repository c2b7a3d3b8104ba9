import type { Named, WorklistFields } from '@casewright/workflow';
import type { Data } from './improvement-case.js';

const named = (roles: readonly string[], id: string | undefined): { readonly joins?: Named } =>
  id === undefined ? {} : { joins: Object.fromEntries(roles.map((role) => [role, id])) };

/** What the worklist shows of a case beside its stage. Who is proposed as the broker sees it already. */
export const worklist = {
  ImprovementCaseOpened: ({ councilId, regionId, sourceStream }: Data<'ImprovementCaseOpened'>): WorklistFields => ({
    ...{ councilId, regionId, related: sourceStream === undefined ? [] : [sourceStream] },
  }),
  CaseEvidenceRecorded: ({ ref }: Data<'CaseEvidenceRecorded'>): WorklistFields =>
    /^peer(?:Review|Challenge)-/.test(ref) ? { related: [ref] } : {},
  BrokerProposed: ({ brokerId }: Data<'BrokerProposed'>): WorklistFields => ({
    ...{ brokerId, joins: { 'associate-broker': brokerId } },
  }),
  BrokerAssigned: ({ brokerId }: Data<'BrokerAssigned'>): WorklistFields => ({ ownerId: brokerId }),
  BrokerRejected: ({ brokerId }: Data<'BrokerRejected'>): WorklistFields => ({
    ...{ brokerId: null, leaves: { 'associate-broker': brokerId } },
  }),
  BrokerReassigned: ({ newBrokerId, previousBrokerId }: Data<'BrokerReassigned'>): WorklistFields => ({
    ...{ ownerId: newBrokerId, brokerId: newBrokerId },
    ...{ leaves: { 'associate-broker': previousBrokerId }, joins: { 'associate-broker': newBrokerId } },
  }),
  SupportLineAdded: ({ sourceKind, providerId }: Data<'SupportLineAdded'>): WorklistFields =>
    named(sourceKind === 'sector-specialist' ? ['provider', 'sector-specialist'] : ['provider'], providerId),
  SupportLineRemoved: ({ leavingId }: Data<'SupportLineRemoved'>): WorklistFields =>
    leavingId === undefined ? {} : { leaves: { provider: leavingId, 'sector-specialist': leavingId } },
  SupportLineSourced: ({ refStream, specialistId }: Data<'SupportLineSourced'>): WorklistFields => ({
    ...{ related: [refStream], ...named(['sector-specialist'], specialistId) },
  }),
};
