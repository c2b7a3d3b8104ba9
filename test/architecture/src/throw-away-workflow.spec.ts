import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { discoverWorkflows } from '@casewright/runtime';
import { laws } from '@casewright/workflow/laws';
import { bodyOf, serveWith, type Served } from './served-workflows.js';
import { throwAwayWorkflow } from './throw-away-workflow.js';

type Case = {
  readonly stage: string;
  readonly revision: number;
  readonly timers: readonly object[];
  readonly commands: readonly object[];
};
type Definitions = { readonly workflows: readonly { readonly name: string }[] };
type OpenApi = { readonly paths: object; readonly components: { readonly schemas: object } };

const CASES = '/api/v1/cases/lost-property';
const UMBRELLA = { description: 'a grey umbrella', finderId: 'fay' };

const { folder, histories, throwAway, remove } = throwAwayWorkflow();
afterAll(remove);

const signIn = async (served: Served, personId: string, role: string) => {
  const answer = await served.post('/dev/sign-in', { personId, roles: [{ role }] });
  return bodyOf<{ readonly token: string }>(answer).token;
};

describe('a folder added below workflows', () => {
  let served: Served;
  let fay: string;
  let clerk: string;
  const handIn = (id: string) => served.post(CASES, { command: 'HandInItem', id, data: UMBRELLA }, fay);
  const read = async (id: string) => bodyOf<Case>(await served.get(`${CASES}/${id}`, clerk));

  beforeAll(async () => {
    served = await serveWith(folder);
    fay = await signIn(served, 'fay', 'finder');
    clerk = await signIn(served, 'cy', 'desk-clerk');
  });
  afterAll(() => served.close());

  test('is among the workflows, described by its definition', async () => {
    const { workflows } = bodyOf<Definitions>(await served.get('/api/v1/workflows', clerk));

    expect(workflows.find(({ name }) => name === 'lost-property')).toMatchObject({
      title: 'Lost property',
      roles: ['finder', 'desk-clerk', 'system'],
      states: [
        { path: 'kept', title: 'Kept at the desk', final: false },
        { path: 'collected', title: 'Collected by its owner', final: true },
        { path: 'givenAway', title: 'Given away', final: true },
      ],
      timers: [{ name: 'keeping', setBy: ['ItemHandedIn'], then: 'ItemGivenAway' }],
    });
  });

  test('has routes: a case is started, acted on and read', async () => {
    const started = await handIn('umbrella');
    expect(started.status).toBe(201);
    expect(bodyOf<Case>(started)).toMatchObject({ stage: 'kept', revision: 0 });

    const collect = `${CASES}/umbrella/commands/CollectItem`;
    expect(bodyOf(await served.post(collect, { ownerId: 'fay' }, clerk))).toMatchObject({ ruleId: 'LP-R01' });
    expect(bodyOf(await served.post(collect, { ownerId: 'olu' }, fay))).toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
    expect((await served.post(collect, { ownerId: 'olu' }, clerk)).status).toBe(200);
    expect(await read('umbrella')).toMatchObject({ stage: 'collected', revision: 1, data: { ownerId: 'olu' } });
  });

  test('has paths and schemas in the OpenAPI document', async () => {
    const { paths, components } = bodyOf<OpenApi>(await served.get('/openapi.json'));

    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining([CASES, `${CASES}/{id}/commands/CollectItem`, `${CASES}/{id}/commands/GiveItemAway`]),
    );
    expect(components.schemas).toMatchObject({ 'lost-property.CollectItem': { required: ['ownerId'] } });
  });

  test('has a timer that fires when its day has passed', async () => {
    await handIn('glove');
    expect((await read('glove')).timers).toEqual([{ name: 'keeping', due: '2012-02-01', then: 'ItemGivenAway' }]);

    await served.post('/dev/clock', { advance: 'P28D' });
    expect((await read('glove')).stage).toBe('kept');
    await served.post('/dev/clock', { advance: 'P1D' });
    expect(await read('glove')).toMatchObject({ stage: 'givenAway', revision: 1, timers: [] });
  });

  test('has a diagram with its stages', async () => {
    const { status, text } = await served.get('/api/v1/workflows/lost-property/diagram.svg', clerk);

    expect(status).toBe(200);
    expect(text).toMatch(/^<svg/);
    expect(text).toContain('Kept at the desk');
  });

  test('is held to the laws of every workflow', async () => {
    const found = (await discoverWorkflows([folder])).find(({ name }) => name === 'lost-property');

    expect(found && laws(found, histories())).toEqual([]);
    expect(found && laws(found, {})).toContain('no history visits collected');
  });
});

describe('a folder taken away again', () => {
  let served: Served;
  beforeAll(async () => {
    throwAway();
    served = await serveWith(folder);
  });
  afterAll(() => served.close());

  test('leaves nothing behind: no workflow, route, path, role or diagram', async () => {
    expect(await discoverWorkflows([folder])).toEqual([]);
    const auditor = await signIn(served, 'ada', 'auditor');
    const everything = await Promise.all(['/api/v1/workflows', '/openapi.json'].map((at) => served.get(at, auditor)));

    expect(everything.map(({ status }) => status)).toEqual([200, 200]);
    expect(everything.map(({ text }) => text).join()).not.toMatch(/lost-property|lostProperty|CollectItem/);
    expect((await served.post(CASES, { command: 'HandInItem', data: UMBRELLA }, auditor)).status).toBe(404);
    expect((await served.get(`${CASES}/umbrella`, auditor)).status).toBe(404);
    expect((await served.get('/api/v1/workflows/lost-property/diagram.svg', auditor)).status).toBe(404);
    expect((await served.post('/dev/sign-in', { personId: 'cy', roles: [{ role: 'desk-clerk' }] })).status).toBe(400);
  });
});
