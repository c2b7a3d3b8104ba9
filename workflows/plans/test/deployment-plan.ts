import { englandAndWales } from '@casewright/calendar';
import { as, spec, type Past, type Setup } from '@casewright/workflow/spec';
import deploymentPlan from '../deployment-plan/index.js';

/** The deployment plan `dp1`, looked at on a Monday in May. */
export const under = (settings: Setup['settings'] = {}) =>
  spec(deploymentPlan, { calendar: englandAndWales(), now: '2009-05-11T10:00:00.000Z', id: 'dp1', settings });

export const { given } = under();

export const tess = as('provider', { personId: 'tess', orgId: 'tfc' });
export const csa = as('csa', { personId: 'cleo', regionId: 'E' });
export const dcs = as('council-dcs', { personId: 'dana', orgId: 'bedford' });

/** Two activities of five days together. */
export const ACTIVITIES = [
  { id: 'a1', text: 'Visit each centre', from: '2009-05-11', to: '2009-05-29', days: 3 },
  { id: 'a2', text: 'Write the portfolio', from: '2009-06-01', to: '2009-06-12', days: 2 },
];

/** What the provider writes. */
export const DRAFT = { jispId: 'bedford_2009_10', providerId: 'tfc', offerIds: ['o1'], activities: ACTIVITIES };

/** An accepted offer of Bedford’s plan. */
export const offer = (more: object = {}) => ({
  ...{ offerId: 'o1', providerId: 'tfc', state: 'accepted', days: 5 },
  ...more,
});

/** Bedford’s plan with these offers, as the lookups answer. */
export const knowing = (...offers: readonly object[]) => knownAs({ offers });

export const knownAs = (content: object) => ({
  lookups: {
    jisp: { stage: 'active.monitoring', final: false, data: { councilId: 'bedford', regionId: 'E', ...content } },
  },
});

/** No Joint Improvement Support Plan is kept here. */
export const UNKNOWN = { lookups: { jisp: undefined } };

const byTess = { by: { personId: 'tess', role: 'provider', orgId: 'tfc' } };

export const drafted = (more: object = {}): Past => ({
  type: 'DeploymentPlanDrafted',
  data: { ...DRAFT, planId: 'dp1', writtenById: 'tess', councilId: 'bedford', regionId: 'E', ...more },
  ...byTess,
});
const held: Past = { type: 'DeploymentPlanHeldWithJisp', data: {}, ...byTess };
const started: Past = { type: 'DeploymentPlanStarted', data: {}, ...byTess };
export const varied = (activities: readonly object[]): Past => ({
  type: 'DeploymentPlanVaried',
  data: { activities, reason: 'Two centres merge', version: 2 },
  ...byTess,
});
export const worked = (activityId: string): Past => ({
  type: 'DeploymentActivityRecorded',
  data: { activityId, date: '2009-05-12', days: 1 },
  ...byTess,
});
export const completed: Past = { type: 'DeploymentPlanCompleted', data: {}, ...byTess };

/** Histories up to a stage. */
export const attached = [drafted(), held];
export const inDelivery = [...attached, started];
