import { describe, expect, test } from '@jest/globals';
import { as, recorded, refusedBy, type Past } from '@casewright/workflow/spec';
import {
  ACTIVITIES,
  attached,
  completed,
  csa,
  dcs,
  DRAFT,
  drafted,
  given,
  inDelivery,
  knowing,
  knownAs,
  offer,
  tess,
  under,
  UNKNOWN,
  varied,
  worked,
} from '../test/deployment-plan.js';
import deploymentPlan from './index.js';

const notAllowed = { refused: 'ROLE_NOT_ALLOWED' } as const;
const [first, second] = ACTIVITIES;

describe('DL-R01: a deployment plan holds more detail than the plan it is held with', () => {
  const draft = (more: object = {}, known: object = knowing(offer())) =>
    given().when('DraftDeploymentPlan', { ...DRAFT, ...more }, tess, known);

  test('the provider details its offers; council and region are those of the plan', () => {
    draft().then(recorded(drafted()));
    given(drafted()).thenCase({ version: 1, activities: ACTIVITIES.map((each) => ({ ...each, status: 'planned' })) });
  });

  test('each activity has its time', () => {
    draft({ activities: [first, { ...second, to: '2009-05-31' }] }).thenRefused({
      ...refusedBy('DL-R01'),
      issues: [{ field: 'activities.1.to', message: 'The activity a2 ends before it begins.' }],
    });
    draft({ activities: [{ ...first, to: '2009-05-11' }] }).thenStage('drafted');
  });

  test('not without any activity, nor without any offer', () => {
    draft({ activities: [] }).thenRefused({
      ...refusedBy('DL-R01'),
      message: 'Name at least one activity: a deployment plan details what the offers say.',
    });
    draft({ offerIds: [] }).thenRefused({
      ...refusedBy('DL-R01'),
      message: 'Name at least one offer: a deployment plan details offers.',
    });
  });

  test('nor varied to nothing', () =>
    given(...attached)
      .when('VaryPlan', { activities: [], reason: 'Savings' }, tess, UNKNOWN)
      .thenRefused({ ruleId: 'DL-R01' }));

  test('each activity has a name of its own', () =>
    draft({ activities: [first, first] }).thenRefused({ refused: 'VALIDATION' }));

  test('GEN-R02: the offers are the provider’s own, in a plan that is known here', () => {
    const stranger = (id: string) => ({
      ...{ ...refusedBy('GEN-R02'), message: `The plan has no offer ${id} of this provider.` },
    });
    draft({ offerIds: ['o1', 'o9'] }).thenRefused(stranger('o9'));
    draft({}, knowing(offer({ providerId: 'tpc' }))).thenRefused(stranger('o1'));
  });

  test('a plan that is not kept here may have any', () => {
    const data = { ...DRAFT, planId: 'dp1', writtenById: 'tess' };
    draft({}, UNKNOWN).then({ type: 'DeploymentPlanDrafted', data });
  });
});

describe('DL-R02: the days of the activities are those of the offers, and ten per cent more at most', () => {
  const attach = (known: object, more: object = {}) => given(drafted(more)).when('AttachPlan', {}, tess, known);
  const lasting = (days: number) => [{ ...first, days }];
  const vary = (days: number, history: readonly Past[] = attached) =>
    given(...history).when(
      'VaryPlan',
      { activities: lasting(days), reason: 'Two centres merge' },
      tess,
      knowing(offer()),
    );

  test('provider or adviser attach it', () => {
    attach(knowing(offer())).then({ type: 'DeploymentPlanHeldWithJisp', data: {} });
    given(drafted()).when('AttachPlan', {}, csa, knowing(offer())).thenStage('attached');
  });

  test('up to the last half day', () => {
    attach(knowing(offer({ days: 10 })), { activities: lasting(11) }).thenStage('attached');
    attach(knowing(offer({ days: 10 })), { activities: lasting(11.5) }).thenRefused({
      ...refusedBy('DL-R02'),
      message:
        'The activities take 11.5 days. The offers promise 10, and 10 % more can be planned. ' +
        'Beyond that the Joint Improvement Support Plan has to be changed first.',
    });
  });

  test('the percentage is a parameter', () =>
    under({ overdelivery: 0 })
      .given(drafted({ activities: lasting(5.5) }))
      .when('AttachPlan', {}, tess, knowing(offer()))
      .thenRefused({ ruleId: 'DL-R02' }));

  test('all offers of the plan count, without those that fell through, and no others', () => {
    const both = { offerIds: ['o1', 'o2'], activities: lasting(8) };
    attach(knowing(offer(), offer({ offerId: 'o2', days: 3 })), both).thenStage('attached');
    attach(knowing(offer(), offer({ offerId: 'o3', days: 3 })), both).thenRefused({ ruleId: 'DL-R02' });
    for (const state of ['declined', 'withdrawn'])
      attach(knowing(offer(), offer({ offerId: 'o2', days: 3, state })), both).thenRefused({ ruleId: 'DL-R02' });
  });

  test('an offer that is not counted in days sets no limit, nor does a plan that is not kept here', () => {
    attach(knowing(offer({ days: undefined })), { activities: lasting(90) }).thenStage('attached');
    attach(UNKNOWN, { activities: lasting(90) }).thenStage('attached');
  });

  test('while a change is brokered, what is in force counts', () => {
    const draftOfTen = knownAs({ offers: [offer({ days: 10 })], inForce: { offers: [offer()] } });
    attach(draftOfTen, { activities: lasting(10) }).thenRefused({ ruleId: 'DL-R02' });
  });

  test('a variation keeps to that, before work begins and afterwards', () => {
    vary(5.5).then(recorded(varied(lasting(5.5))));
    vary(5.5, inDelivery).thenStage('inDelivery');
    vary(6).thenRefused({ ruleId: 'DL-R02' });
    given(drafted())
      .when('VaryPlan', { activities: ACTIVITIES, reason: 'Too early' }, tess, UNKNOWN)
      .thenRefused({ refused: 'INVALID_STATE' });
  });
});

describe('DL-R03: adviser and director monitor quality and delivery', () => {
  const monitor = (caller: typeof csa, by: string, history: readonly Past[] = inDelivery) =>
    given(...history).when('RecordMonitoring', { by, judgement: 'on-track', text: 'Half of it is done' }, caller);
  const monitored = (by: string) => ({
    ...{ type: 'DeploymentPlanMonitored', data: { by, judgement: 'on-track', text: 'Half of it is done' } },
  });

  test('each for their own side', () => {
    monitor(csa, 'csa').then(monitored('csa'));
    monitor(dcs, 'dcs').then(monitored('dcs'));
    for (const [caller, by] of [
      [csa, 'dcs'],
      [dcs, 'csa'],
    ] as const)
      monitor(caller, by).thenRefused({ ...refusedBy('DL-R03'), message: 'You monitor for your own side: say so.' });
    given(...inDelivery, monitored('csa'), monitored('dcs')).thenCase({
      monitoring: [monitored('csa').data, monitored('dcs').data],
    });
  });

  test('in the region and the council of the plan', () => {
    monitor(as('csa', { personId: 'carl', regionId: 'NE' }), 'csa').thenRefused(notAllowed);
    monitor(as('council-dcs', { personId: 'dan', orgId: 'luton' }), 'dcs').thenRefused(notAllowed);
    monitor(tess, 'csa').thenRefused(notAllowed);
  });

  test('GEN-R01: and nobody who has acted for the provider', () =>
    monitor(as('csa', { personId: 'tess', regionId: 'E' }), 'csa').thenRefused({
      ...refusedBy('GEN-R01'),
      message: 'You have acted for the provider here. Somebody else has to monitor it.',
    }));
});

describe('a deployment plan', () => {
  const statuses = (...expected: readonly string[]) => ({
    activities: ACTIVITIES.map((each, index) => ({ ...each, status: expected[index] })),
  });

  test('says how each activity stands: planned, under way, done', () => {
    given(...inDelivery).thenCase(statuses('planned', 'planned'));
    given(...inDelivery, worked('a1')).thenCase({
      ...statuses('under way', 'planned'),
      work: [{ activityId: 'a1', date: '2009-05-12', days: 1 }],
    });
    given(...inDelivery, worked('a1'), completed).thenCase(statuses('done', 'done'));
  });

  test('or as the provider says', () => {
    const own = [{ ...first, status: 'put off' }, second!];
    given(...inDelivery, worked('a1'), worked('a2'), varied(own)).thenCase({
      version: 2,
      activities: [own[0], { ...second, status: 'under way' }],
    });
  });

  test('GEN-R02: work is recorded on activities it has', () => {
    const record = (activityId: string) =>
      given(...inDelivery).when('RecordActivity', { activityId, date: '2009-05-12', days: 1 }, tess);
    record('a1').then(recorded(worked('a1')));
    record('a9').thenRefused({ ...refusedBy('GEN-R02'), message: 'The plan has no activity a9.' });
  });

  test('is started and completed by its provider alone', () => {
    const another = as('provider', { personId: 'theo', orgId: 'tpc' });
    given(...attached)
      .when('StartPlan', {}, tess)
      .thenStage('inDelivery');
    given(...inDelivery)
      .when('CompletePlan', {}, tess)
      .thenStage('completed');
    given(...attached)
      .when('StartPlan', {}, another)
      .thenRefused(notAllowed);
    given().when('DraftDeploymentPlan', DRAFT, another, UNKNOWN).thenRefused(notAllowed);
  });

  test('may be taken back until it is completed', () => {
    const why = { reason: 'Another provider takes over' };
    for (const history of [[drafted()], attached, inDelivery])
      given(...history)
        .when('WithdrawPlan', why, tess)
        .thenStage('withdrawn');
    given(...inDelivery, completed)
      .when('WithdrawPlan', why, tess)
      .thenRefused({ refused: 'INVALID_STATE' });
  });

  test('is shown to its author, its provider, and beside the plan it is held with', () => {
    expect(deploymentPlan.worklist['DeploymentPlanDrafted']?.(drafted().data)).toEqual({
      ...{ councilId: 'bedford', regionId: 'E', ownerId: 'tess', joins: { provider: 'tfc' } },
      related: ['jisp-bedford_2009_10'],
    });
  });
});
