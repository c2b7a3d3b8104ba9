import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openCasewright, type Answer, type Casewright, type Person } from './casewright.js';
import { readDashboard } from './dashboard.js';
import { planOf, planPeople, type PlanPeople } from './plans.js';

const ANALYSIS = 'regional-priorities';
const DEPLOYMENT = 'deployment-plan';
const CLINIC = 'provider-clinic';

type Candidate = { readonly key: string; readonly councils: readonly string[]; readonly days: number };

const done = (answer: Answer): Answer => {
  expect(answer.code).toBeUndefined();
  return answer;
};

describe('regional priorities, deployment plans and clinics', () => {
  let casewright: Casewright;
  let people: PlanPeople;
  let bedford: Person;
  let luton: Person;

  beforeAll(async () => {
    casewright = await openCasewright();
    await casewright.clock('2009-01-12T10:00:00.000Z');
    people = await planPeople(casewright);
    [bedford, luton] = [await people.director('bedford'), await people.director('luton')];
    for (const [director, council] of [
      [bedford, 'bedford'],
      [luton, 'luton'],
    ] as const)
      await planOf(people, director, council).sent();
    await planOf(people, bedford).act(bedford, 'ApproveJisp', { version: 1 });
  });
  afterAll(async () => {
    expect(await casewright.findings()).toEqual([]);
    await casewright.close();
  });

  describe('an analysis', () => {
    const act = (who: Person, command: string, data: object) => who.act(ANALYSIS, 'ra1', command, data);
    const conceptions = {
      ...{ key: 'NI 112', niCode: 'NI 112', councilIds: ['bedford', 'luton'], source: 'jisp' },
    };

    test('rests on the approved plans of its region (JP-R31)', async () => {
      const year = { regionId: 'E', year: '2009/10' };
      expect(await people.goLead.start(ANALYSIS, 'StartRegionalAnalysis', 'ra1', year)).toMatchObject({
        ...{ status: 201, stage: 'analysing', data: { inputJispIds: ['bedford_2009_10'] } },
      });
      expect(await act(people.csa, 'AddCandidate', conceptions)).toMatchObject({ status: 422, ruleId: 'RP-R02' });
    });

    test('takes in a plan as soon as it is approved', async () => {
      await planOf(people, luton, 'luton').act(luton, 'ApproveJisp', { version: 1 });
      expect(done(await act(people.csa, 'AddCandidate', conceptions))).toMatchObject({
        data: {
          inputJispIds: ['bedford_2009_10', 'luton_2009_10'],
          candidates: [{ key: 'NI 112', councils: ['bedford', 'luton'], days: 6 }],
        },
      });
    });

    test('counts as the dashboard of common priorities does (D12)', async () => {
      await casewright.clock('2009-01-12T11:00:00.000Z');
      const { data } = await people.auditor.read(`/cases/${ANALYSIS}/ra1`);
      const [{ key, councils, days }] = data['candidates'] as readonly [Candidate];
      const { rows } = await readDashboard(people.auditor, 'D12');
      expect(rows).toContainEqual({ regionId: 'E', key, councils: councils.length, days });
    });

    test('leads by way of the Forum to programmes between councils', async () => {
      const chair = await casewright.signIn('fran', { role: 'forum-chair', regionId: 'E' });
      const riep = await casewright.signIn('rhys', { role: 'riep', orgId: 'riep' });
      const programme = { programmeId: 'cp1', key: 'NI 112', councilIds: ['bedford', 'luton'] };

      done(await act(people.goLead, 'PresentToForum', { meetingId: 'forum1' }));
      expect(await act(chair, 'AgreeRegionalPriorities', { keys: ['NI 109'] })).toMatchObject({ ruleId: 'RP-R03' });
      done(await act(chair, 'AgreeRegionalPriorities', { keys: ['NI 112'] }));
      done(await act(bedford, 'OfferContribution', { councilId: 'bedford', text: 'Our data team' }));
      expect(await act(riep, 'DevelopProgramme', { ...programme, key: 'NI 109' })).toMatchObject({ ruleId: 'RP-R04' });
      done(await act(riep, 'DevelopProgramme', programme));
      done(await act(riep, 'StartProgramme', { programmeId: 'cp1' }));
      done(await act(riep, 'ReviewProgramme', { programmeId: 'cp1', findings: 'Rates fell' }));
      expect(await act(people.goLead, 'CloseRegionalYear', { summary: 'One programme' })).toMatchObject({
        ...{ stage: 'closed', final: true, data: { agreed: ['NI 112'] } },
      });
    });
  });

  describe('a deployment plan', () => {
    const act = (who: Person, command: string, data: object = {}) => who.act(DEPLOYMENT, 'dp1', command, data);
    const lasting = (days: number) => [
      { id: 'a1', text: 'Visit the centres', from: '2009-05-11', to: '2009-05-29', days },
    ];

    test('details the offers of a provider, and keeps to their days (DL-R02)', async () => {
      const draft = { jispId: 'bedford_2009_10', providerId: 'tfc', offerIds: ['o1'], activities: lasting(3) };
      expect(await people.tpc.start(DEPLOYMENT, 'DraftDeploymentPlan', 'dp2', draft)).toMatchObject({ status: 403 });
      done(await people.tfc.start(DEPLOYMENT, 'DraftDeploymentPlan', 'dp1', draft));
      done(await act(people.csa, 'AttachPlan'));
      const more = { activities: lasting(3.5), reason: 'One more centre' };
      expect(await act(people.tfc, 'VaryPlan', more)).toMatchObject({ status: 422, ruleId: 'DL-R02' });
    });

    test('is held with the plan of the authority', async () => {
      const plan = planOf(people, bedford);
      await plan.act(people.csa, 'CopyJisp', {
        ...{ recipientIds: ['tfc', 'riep', 'c4eo', 'csp'], copiedOn: '2009-01-12' },
      });
      const attached = await plan.act(people.tfc, 'AttachDeploymentPlan', { offerId: 'o1', deploymentPlanId: 'dp1' });
      expect(attached.data).toMatchObject({ offers: [{ offerId: 'o1', deploymentPlanRef: 'dp1' }] });
    });

    test('is monitored by adviser and director until it is completed', async () => {
      const judgement = { judgement: 'on-track', text: 'Half of it is done' };
      done(await act(people.tfc, 'StartPlan'));
      done(await act(people.tfc, 'RecordActivity', { activityId: 'a1', date: '2009-01-12', days: 1.5 }));
      done(await act(people.csa, 'RecordMonitoring', { by: 'csa', ...judgement }));
      expect(await act(bedford, 'RecordMonitoring', { by: 'csa', ...judgement })).toMatchObject({ ruleId: 'DL-R03' });
      done(await act(bedford, 'RecordMonitoring', { by: 'dcs', ...judgement }));
      expect(await act(luton, 'RecordMonitoring', { by: 'dcs', ...judgement })).toMatchObject({ status: 403 });
      expect(await act(people.tfc, 'CompletePlan')).toMatchObject({ stage: 'completed', final: true });
    });
  });

  test('a clinic is closed when two providers have met and done what they agreed', async () => {
    const act = (who: Person, command: string, data: object = {}) => who.act(CLINIC, 'c1', command, data);
    const reason = { regionId: 'E', priorityKeys: ['NI 112'], reason: 'Two providers, one need' };
    const actions = [{ actionId: 'a1', text: 'Join the visits', ownerId: 'tfc' }];

    done(await people.csa.start(CLINIC, 'PlanClinic', 'c1', reason));
    done(await act(people.csa, 'InviteToClinic', { date: '2009-09-21', providerIds: ['tfc', 'tpc'] }));
    done(await act(people.csa, 'HoldClinic', { attended: ['tfc', 'tpc'], actions }));
    expect(await act(people.csa, 'CloseClinic')).toMatchObject({ status: 422, ruleId: 'CL-R02' });
    done(await act(people.tfc, 'CompleteClinicAction', { actionId: 'a1' }));
    expect(await act(people.csa, 'CloseClinic')).toMatchObject({ stage: 'closed', final: true });
  });
});
