import { beforeEach, describe, expect, test } from '@jest/globals';
import { verifyChain } from '@casewright/audit';
import { collect, inMemoryEventStore, type EventStore } from '@casewright/event-store';
import { deskLoan } from '@casewright/workflow/example';
import type { Directory } from './directory.js';
import type { Named, Names } from './named.js';
import { openDirectory } from './open-directory.js';
import { REGISTER_STREAM } from './register-stream.js';

const by = { personId: 'p-officer', role: 'cib-officer' };

let store: EventStore;
let named: Map<string, Named>;
let names: Names;
let now: string;
let issued: number;

const open = (log: EventStore = store): Promise<Directory> =>
  openDirectory({
    ...{ store: log, names, now: () => now },
    registry: { all: [deskLoan] },
    ids: () => `00000000-0000-4000-8000-${String((issued += 1)).padStart(12, '0')}`,
  });

beforeEach(() => {
  store = inMemoryEventStore();
  named = new Map();
  names = {
    put: async (rows) => rows.forEach((row) => named.set(`${row.kind}/${row.id}`, row)),
    find: async (kind, id) => named.get(`${kind}/${id}`)?.name,
    all: async (kind) => [...named.values()].filter((row) => row.kind === kind),
  };
  now = '2012-01-09T10:00:00.000Z';
  issued = 0;
});

const recorded = () => collect(store.read(REGISTER_STREAM));

const ada = {
  ...{ personId: 'p-ada', name: 'Ada Byron', homeOrgId: 'leeds', homeOrgKind: 'council' },
  ...{ roles: ['peer-reviewer'], trainings: [{ kind: 'peer-review', completedOn: '2011-10-03' }] },
};
const everything = {
  councils: [{ id: 'rutland_new', name: 'New Rutland', regionId: 'EM' }],
  people: [ada],
  providers: [
    {
      ...{ id: 'newco', name: 'Newco Ltd', kind: 'contracted-provider' },
      capacities: [{ regionId: 'EM', planYear: '2009-10', days: 12.5 }],
    },
  ],
  indicators: [{ code: 'NI 199', title: 'Parks' }],
  parameters: { 'loan.copies': 3 },
};

describe('the directory', () => {
  test('comes with the councils, regions, providers and indicators of the programme, and no people', async () => {
    const directory = await open();

    expect(directory.find('council', 'bedford')).toEqual({ id: 'bedford', regionId: 'E' });
    expect(directory.find('provider', 'national-strategies')).toEqual({
      ...{ id: 'national-strategies', kind: 'field-force', hasDeploymentPlan: true },
    });
    expect(directory.find('indicator', 'NI 112')).toEqual({ code: 'NI 112', title: 'Under 18 conception rate' });
    expect(directory.parameters).toEqual({});
    const counts = await Promise.all(
      (['councils', 'regions', 'people', 'providers', 'indicators'] as const).map(
        async (kind) => (await directory.list(kind)).length,
      ),
    );
    expect(counts).toEqual([152, 9, 0, 12, 14]);
    expect(await directory.list('regions')).toContainEqual({
      ...{ id: 'SE', name: 'South East', linkPerson: 'Andy Roberts' },
    });
    expect((await directory.list('councils'))[0]).toEqual({
      ...{ id: 'barking_and_dagenham', name: 'Barking and Dagenham', regionId: 'LON' },
    });
  });

  test('knows for decisions what was imported, without names', async () => {
    const directory = await open();
    const answer = await directory.import(everything, by);

    expect(answer).toEqual({ changed: { councils: 1, people: 1, providers: 1, indicators: 1, parameters: 1 } });
    expect(directory.find('council', 'rutland_new')).toEqual({ id: 'rutland_new', regionId: 'EM' });
    expect(directory.find('person', 'p-ada')).toEqual({
      ...{ personId: 'p-ada', homeOrgId: 'leeds', homeOrgKind: 'council' },
      ...{ roles: ['peer-reviewer'], trainings: [{ kind: 'peer-review', completedOn: '2011-10-03' }] },
    });
    expect(directory.find('provider', 'newco')).toMatchObject({ capacities: [{ days: 12.5 }] });
    expect(directory.find('indicator', 'NI 199')).toEqual({ code: 'NI 199', title: 'Parks' });
    expect(directory.find('person', 'p-nobody')).toBeUndefined();
    expect(directory.parameters).toEqual({ 'loan.copies': 3 });
  });

  test('lists what was imported with names, in id order', async () => {
    const directory = await open();
    await directory.import({ people: [ada, { personId: 'p-aaa', homeOrgId: 'nhs-trust' }] }, by);

    expect(await directory.list('people')).toEqual([{ personId: 'p-aaa', homeOrgId: 'nhs-trust' }, ada]);
  });

  test('records one event for each record, in one append, chained, and no name', async () => {
    await (await open()).import(everything, by);

    const events = await recorded();
    expect(events.map(({ type }) => type)).toEqual([
      ...['CouncilRegistered', 'PersonRegistered', 'ProviderRegistered', 'IndicatorRegistered', 'ParameterSet'],
    ]);
    expect(verifyChain(events)).toBeUndefined();
    expect(JSON.stringify(events)).not.toMatch(/Ada|Byron|Rutland|Newco/);
    expect(new Set(events.map(({ id }) => id)).size).toBe(5);
    expect(JSON.parse(events[0]?.meta ?? '')).toEqual({
      ...{ occurredAt: now, recordedAt: now, actor: by, schemaVersion: 1, stage: 'registered' },
      commandId: '00000000-0000-4000-8000-000000000001',
      commandHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      $correlationId: '00000000-0000-4000-8000-000000000001',
      $causationId: '00000000-0000-4000-8000-000000000001',
    });
  });

  test('records nothing when the same is imported again, after a restart too', async () => {
    const nothing = { changed: { councils: 0, people: 0, providers: 0, indicators: 0, parameters: 0 } };
    const directory = await open();
    await directory.import(everything, by);
    expect(await directory.import(everything, by)).toEqual(nothing);
    expect(await (await open()).import(everything, by)).toEqual(nothing);
    expect(await directory.import({ councils: [{ id: 'bedford', name: 'Bedford', regionId: 'E' }] }, by)).toEqual(
      nothing,
    );
    expect(await directory.import({ people: [{ ...ada, interests: undefined }] }, by)).toEqual(nothing);
    expect(await directory.import({}, by)).toEqual(nothing);

    expect(await recorded()).toHaveLength(5);
  });

  test('replaces what it had under an id, and keeps a name that is left out', async () => {
    const directory = await open();
    await directory.import({ people: [ada] }, by);
    const answer = await directory.import({ people: [{ personId: 'p-ada', homeOrgId: 'york' }] }, by);

    expect(answer).toMatchObject({ changed: { people: 1 } });
    expect(await directory.list('people')).toEqual([{ personId: 'p-ada', name: 'Ada Byron', homeOrgId: 'york' }]);
  });

  test('changes a name without an event', async () => {
    const directory = await open();
    const answer = await directory.import(
      { councils: [{ id: 'bedford', name: 'Bedford Borough', regionId: 'E' }] },
      by,
    );

    expect(answer).toMatchObject({ changed: { councils: 1 } });
    expect(await directory.list('councils')).toContainEqual({ id: 'bedford', name: 'Bedford Borough', regionId: 'E' });
    expect(await recorded()).toEqual([]);
  });

  test('hands out new parameters only when one of them has changed', async () => {
    const directory = await open();
    await directory.import({ parameters: { 'loan.copies': 3 } }, by);
    const before = directory.parameters;
    await directory.import({ people: [ada], parameters: { 'loan.copies': 3 } }, by);
    expect(directory.parameters).toBe(before);

    await directory.import({ parameters: { 'loan.collectWd': 5 } }, by);
    expect(directory.parameters).toEqual({ 'loan.copies': 3, 'loan.collectWd': 5 });
  });

  test('sees what another process has imported once it refreshes', async () => {
    const [one, two] = [await open(), await open()];
    await two.import({ people: [ada] }, by);
    expect(one.find('person', 'p-ada')).toBeUndefined();

    await one.refresh();
    expect(one.find('person', 'p-ada')).toEqual(two.find('person', 'p-ada'));
  });

  test('decides an import again when another process was first', async () => {
    const other = await open();
    let races = 0;
    const raced: EventStore = {
      ...store,
      append: async (writes) => {
        races += 1;
        if (races === 1) await other.import({ people: [ada], parameters: { 'loan.copies': 9 } }, by);
        return store.append(writes);
      },
    };

    const directory = await open(raced);
    const data = { people: [ada], parameters: { 'loan.copies': 3 } };
    expect(await directory.import(data, by)).toMatchObject({ changed: { people: 0, parameters: 1 } });
    expect(races).toBe(2);
    expect((await recorded()).map(({ type }) => type)).toEqual(['PersonRegistered', 'ParameterSet', 'ParameterSet']);
    expect(verifyChain(await recorded())).toBeUndefined();
  });

  test('takes imports that come together one after the other', async () => {
    const directory = await open();
    const people = Array.from({ length: 20 }, (_, at) => ({ ...ada, personId: `p-${at}` }));
    await Promise.all(people.map((person) => directory.import({ people: [person] }, by)));

    expect(await directory.list('people')).toHaveLength(20);
    expect(verifyChain(await recorded())).toBeUndefined();
  });

  test('never records an import before the one it follows, whatever the clock says', async () => {
    const directory = await open();
    await directory.import({ people: [ada] }, by);
    now = '2011-01-01T00:00:00.000Z';
    await directory.import({ parameters: { 'loan.copies': 3 } }, by);

    const times = (await recorded()).map(({ meta }) => (JSON.parse(meta) as { recordedAt: string }).recordedAt);
    expect(times).toEqual(['2012-01-09T10:00:00.000Z', '2012-01-09T10:00:00.000Z']);
  });

  test('passes a failure of the store on, and goes on working', async () => {
    let broken = true;
    const failing: EventStore = {
      ...store,
      append: async (writes) => {
        if (broken) throw new Error('The disk is full');
        return store.append(writes);
      },
    };
    const directory = await open(failing);
    await expect(directory.import({ people: [ada] }, by)).rejects.toThrow('The disk is full');
    expect(directory.find('person', 'p-ada')).toBeUndefined();

    broken = false;
    expect(await directory.import({ people: [ada] }, by)).toMatchObject({ changed: { people: 1 } });
  });

  test('keeps only the shipped reference data once the store has been emptied', async () => {
    let log = store;
    const directory = await open({ ...store, read: (...w) => log.read(...w), append: (...w) => log.append(...w) });
    await directory.import(everything, by);
    log = inMemoryEventStore();
    named.clear();
    await directory.reset();

    expect(directory.find('council', 'rutland_new')).toBeUndefined();
    expect(directory.find('council', 'bedford')).toBeDefined();
    expect([directory.parameters, await directory.list('people')]).toEqual([{}, []]);
    expect(await directory.import({ people: [ada] }, by)).toMatchObject({ changed: { people: 1 } });
  });
});
