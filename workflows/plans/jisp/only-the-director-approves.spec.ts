import { describe, expect, test } from '@jest/globals';
import { isRefusal, SYSTEM, type Caller, type Command, type Grant } from '@casewright/workflow';
import { oneOf, seeded, type Random } from '@casewright/workflow/laws';
import { journey } from '../test/journey.js';
import { ATTESTED, csa, dcs, goLead, OFFER, OPENING, tfc, WORKFORCE } from '../test/jisp.js';
import jisp from './index.js';
import type { Plan } from './plan.js';

const APPROVALS = ['JispApproved', 'InYearChangeApproved'];

const ROLES = Object.keys(jisp.roles);
const PEOPLE = ['cleo', 'carl', 'dana', 'dan', 'gwen', 'tess'];
const ORGANISATIONS = ['bedford', 'bedford', 'luton', 'tfc', 'riep', undefined];
const REGIONS = ['E', 'E', 'NE', undefined];

/** Anybody, in any role, of anywhere. Half of the time the role is the director's. */
const anybody = (random: Random): Caller => {
  const [orgId, regionId] = [oneOf(random, ORGANISATIONS), oneOf(random, REGIONS)];
  const role = random() < 0.5 ? 'council-dcs' : any(random, ROLES);
  const grant: Grant = {
    ...{ role },
    ...(orgId === undefined ? {} : { orgId }),
    ...(regionId === undefined ? {} : { regionId }),
  };
  return { personId: any(random, PEOPLE), grants: [grant] };
};

/** Whoever holds a role of the command in this plan, so that it goes on. */
const whoMay = (random: Random, command: string, { csaId, dcsId }: Plan): Caller => {
  const { rows } = jisp.commands[command] as Command;
  const role = any(
    random,
    rows.flatMap(({ by }) => by),
  );
  if (role === 'csa') return { personId: csaId, grants: [{ role, regionId: 'E' }] };
  if (role === 'council-dcs') return { personId: dcsId, grants: [{ role, orgId: 'bedford' }] };
  return role === 'go-lead' ? goLead : tfc;
};

const any = <Value>(random: Random, values: readonly Value[]): Value => oneOf(random, values) as Value;

/** What may be tried on the way to an approval and around it. */
const inputs: Readonly<Record<string, (random: Random, version: number) => object>> = {
  ReassignJispPeople: (random) => ({
    ...(random() < 0.5 ? { csaId: any(random, PEOPLE) } : {}),
    ...(random() < 0.5 ? { dcsId: any(random, PEOPLE) } : {}),
    effectiveOn: '2009-01-12',
  }),
  AcceptPackage: (_, version) => ({ version }),
  SendForApproval: (_, version) => ({ version, documentRef: 'JISP' }),
  RecallFromApproval: () => ({ reason: 'A misprint' }),
  RequestFurtherChanges: () => ({ items: [{ itemId: 'i1', text: 'Shorter' }] }),
  RequestPackageRevisions: () => ({ items: [{ itemId: 'i1', text: 'Shorter' }] }),
  ReviseOffer: () => ({ offerId: 'o1', ...OFFER }),
  ResubmitPackage: () => ({ responses: [{ itemId: 'i1', outcome: 'done', text: 'Done' }] }),
  ApproveJisp: (_, version) => ({ version }),
  CopyJisp: () => ({ recipientIds: ['tfc', 'riep', 'c4eo', 'csp'], copiedOn: '2009-01-12' }),
  ProposeChange: (random) => ({ changeId: `ch${Math.floor(random() * 100)}`, kind: 'amend-offer', reason: 'A merger' }),
  SendChangeForApproval: (_, version) => ({ changeId: 'the open one', version: version + 1 }),
  ApproveChange: (_, version) => ({ changeId: 'the open one', version }),
  RequestChangeRevision: () => ({ changeId: 'the open one', text: 'Shorter' }),
};

/** A plan whose package waits for the director. */
const atTheDirectors = () =>
  journey()
    .then(csa, 'OpenJisp', OPENING)
    .then(csa, 'RecordJispEvidence', { evidenceId: 'e1', source: 'apa', date: '2008-12-17', ref: 'Letter' })
    .then(csa, 'InitiateDialogue', { startedOn: '2009-01-12' })
    .then(csa, 'ProposePriority', WORKFORCE)
    .then(csa, 'ConfirmLaaTargets', { settledOn: '2009-01-12', changed: false })
    .then(csa, 'AgreePriorities', { priorityIds: ['p1'], dcsAgreementRef: 'Minutes' })
    .then(dcs, 'RecordNeed', { needId: 'n1', priorityId: 'p1', text: 'Training', externalSupportRequired: true })
    .then(dcs, 'CompleteNeeds')
    .then(csa, 'InviteOffer', { offerId: 'o1', needIds: ['n1'], providerId: 'tfc', optional: false })
    .then(tfc, 'SubmitOffer', { offerId: 'o1', ...OFFER })
    .then(csa, 'AssemblePackage', ATTESTED, 'packageReview.withAuthority');

/** Everybody tries everything, and each approval is looked at: who gave it, and what else they have done in this plan. */
const approvalsOf = (seed: number, steps: number) => {
  const random = seeded(seed);
  const plan = atTheDirectors();
  const approvals: { readonly isRight: boolean; readonly told: object }[] = [];
  let refused = 0;

  for (let step = 0; step < steps; step++) {
    const before = { ...(plan.case() as Plan), stage: plan.stage() };
    const acted = plan.happened().filter(({ by }) => by.role !== 'council-dcs');
    const command = any(random, Object.keys(inputs));
    const caller = random() < 0.5 ? anybody(random) : whoMay(random, command, before);
    const changeId = before.changes.at(-1)?.changeId;
    const named = inputs[command]!(random, before.version);
    const data = 'changeId' in named && command !== 'ProposeChange' ? { ...named, changeId } : named;

    const answer = plan.attempt(caller, command, data);
    if (isRefusal(answer)) {
      if (command.startsWith('Approve')) refused += 1;
      continue;
    }
    if (plan.stage() !== 'finalised' || before.stage === 'finalised') continue;

    const { personId, role, orgId } = answer.actor;
    const isTheDirector = role === 'council-dcs' && personId === before.dcsId && orgId === before.councilId;
    const isOnOtherSides = personId === before.csaId || acted.some(({ by }) => by.personId === personId);
    const isAnApproval = answer.events.length === 1 && APPROVALS.includes(answer.events[0]!.type);
    approvals.push({ isRight: isAnApproval && isTheDirector && !isOnOtherSides, told: { command, caller, before } });
  }
  return { approvals, refused };
};

type Node = {
  readonly states: Readonly<Record<string, Node>>;
  readonly transitions: ReadonlyMap<
    string,
    readonly { readonly eventType: string; readonly target: readonly { readonly key: string }[] | undefined }[]
  >;
};

/** A node of the chart and all below it. */
const stagesOf = (node: unknown): readonly Node[] => [
  node as Node,
  ...Object.values((node as Node).states).flatMap(stagesOf),
];

describe('no plan and no change of one is approved by anybody but the director of its council', () => {
  test('whoever tries whatever, in whichever role, and whoever is named meanwhile', () => {
    const walks = Array.from({ length: 60 }, (_, index) => approvalsOf(index + 1, 400));
    const approvals = walks.flatMap((walk) => walk.approvals);

    expect(approvals.filter(({ isRight }) => !isRight)).toEqual([]);
    expect(approvals.length).toBeGreaterThan(50);
    expect(walks.reduce((sum, { refused }) => sum + refused, 0)).toBeGreaterThan(1000);
  });

  test('no command but the director’s two records an approval', () => {
    const rows = Object.entries(jisp.commands).flatMap(([command, { rows }]) =>
      rows.map((row) => ({ command, ...row })),
    );
    const approving = rows.filter(({ emits }) => [emits].flat().some((type) => APPROVALS.includes(type)));

    expect(approving.map(({ command, by, from }) => ({ command, by, from }))).toEqual([
      { command: 'ApproveJisp', by: ['council-dcs'], from: ['approval.withDcs'] },
      { command: 'ApproveChange', by: ['council-dcs'], from: ['active.changeWithDcs'] },
    ]);
  });

  test('no timer and no other case leads to one', () => {
    const commands = jisp.timers.flatMap(({ then }) => ('command' in then ? [then.command] : []));

    expect(new Set(commands)).toEqual(new Set(['RaiseEscalation']));
    expect(jisp.reactions).toEqual([]);
    expect(Object.keys(jisp.roles)).not.toContain(SYSTEM);
  });

  test('nothing but an approval leads a plan to its approved stage', () => {
    const entering = stagesOf(jisp.machine.root).flatMap(({ transitions }) =>
      [...transitions.values()]
        .flat()
        .filter(({ target }) => target?.some(({ key }) => key === 'finalised'))
        .map(({ eventType }) => eventType),
    );

    expect(new Set(entering)).toEqual(new Set(APPROVALS));
  });
});
