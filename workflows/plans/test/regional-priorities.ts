import { englandAndWales } from '@casewright/calendar';
import { as, spec, type Past, type Setup } from '@casewright/workflow/spec';
import regionalPriorities from '../regional-priorities/index.js';

/** The analysis `ra1` of the East of England, looked at on a Monday in June. */
export const under = (settings: Setup['settings'] = {}) =>
  spec(regionalPriorities, {
    ...{ calendar: englandAndWales(), now: '2009-06-15T10:00:00.000Z', id: 'ra1', settings },
  });

export const { given } = under();

export const csa = as('csa', { personId: 'cleo', regionId: 'E' });
export const goLead = as('go-lead', { personId: 'gwen', regionId: 'E' });
export const chair = as('forum-chair', { personId: 'fran', regionId: 'E' });
export const riep = as('riep', { personId: 'rhys', orgId: 'riep' });
export const c4eo = as('c4eo', { personId: 'cara', orgId: 'c4eo' });
export const dcs = as('council-dcs', { personId: 'dana', orgId: 'bedford' });
export const tess = as('provider', { personId: 'tess', orgId: 'tfc' });

/** The approved plan of a council: one priority with a need, and an accepted offer of three days for it. */
export const planOf = (councilId: string, { priority = {}, offers = [{}] }: PlanParts = {}) => ({
  ...{ jispId: `${councilId}_2009_10`, councilId },
  priorities: [
    { priorityId: 'p1', title: 'Under 18 conception rate', niCode: 'NI 112', status: 'agreed', ...priority },
  ],
  needs: [{ needId: 'n1', priorityId: 'p1' }],
  offers: offers.map((offer) => ({ needIds: ['n1'], state: 'accepted', days: 3, costPence: 10_000, ...offer })),
});

type PlanParts = { readonly priority?: object; readonly offers?: readonly object[] };

/** Approved plans of the region, as the lookups answer. */
export const approved = (...plans: readonly object[]) => ({ lookups: { plans, meeting: undefined } });

export const BOTH = approved(planOf('bedford'), planOf('luton'));
export const INPUT = { inputJispIds: ['bedford_2009_10', 'luton_2009_10'] };

export const CONCEPTIONS = {
  ...{ key: 'NI 112', niCode: 'NI 112', councilIds: ['bedford', 'luton'], source: 'jisp' },
} as const;
export const PROGRAMME = { programmeId: 'cp1', key: 'NI 112', councilIds: ['bedford', 'luton'] };

const byCsa = { by: { personId: 'cleo', role: 'csa', regionId: 'E' } };

export const started: Past = {
  type: 'RegionalAnalysisStarted',
  data: { regionId: 'E', year: '2009/10', analysisId: 'ra1', startedById: 'cleo', ...INPUT },
  ...byCsa,
};
export const added = (more: object = {}): Past => ({
  type: 'RegionalCandidateAdded',
  data: { ...CONCEPTIONS, days: 6, pence: 20_000, ...INPUT, ...more },
  ...byCsa,
});
export const presented: Past = {
  type: 'RegionalFindingsPresented',
  data: { meetingId: 'm1', ...INPUT },
  ...byCsa,
};
export const agreed = (...keys: readonly string[]): Past => ({ type: 'RegionalPrioritiesAgreed', data: { keys } });
export const contributed = (councilId: string, more: object = {}): Past => ({
  type: 'RegionalContributionOffered',
  data: { councilId, text: 'Two days of our data team', ...more },
});
export const developed = (more: object = {}): Past => ({
  type: 'CrossAuthorityProgrammeDeveloped',
  data: { ...PROGRAMME, ...more },
});
export const begun: Past = { type: 'CrossAuthorityProgrammeStarted', data: { programmeId: 'cp1' } };

/** Histories up to a stage. */
export const analysing = [started, added()];
export const inForum = [...analysing, presented];
export const settled = [...inForum, agreed('NI 112')];
export const programming = [...settled, developed()];
export const delivering = [...programming, begun];
