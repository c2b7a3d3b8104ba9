import path from 'node:path';
import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import { temporaryFolder, write } from '../test/temporary-folder.js';
import { WORKFLOWS } from '../test/workflows.js';
import { logPages } from './log-pages.js';
import { openRuntime } from './open-runtime.js';
import type { Runtime } from './runtime.js';

const temporary = temporaryFolder();
const opened: Runtime[] = [];
afterEach(async () => {
  for (const runtime of opened.splice(0)) await runtime.close();
});
afterAll(temporary.remove);

const fail = (error: Error): never => {
  throw error;
};

const open = async (...workflows: readonly string[]) => {
  const data = temporary.folder();
  const realTime = () => '2026-03-02T10:00:00.000Z';
  const runtime = await openRuntime({ data, workflows, realTime, onFatal: fail, onFault: fail });
  opened.push(runtime);
  return runtime;
};

/** What cases and ledgers recorded, place by place. */
const recorded = async ({ store }: Runtime): Promise<readonly string[]> => {
  const lines: string[] = [];
  for await (const { events } of logPages(store, 0, await store.head()))
    for (const { stream, position, id, hash } of events) lines.push(`${position} ${stream} ${id} ${hash}`);
  return lines.filter((line) => !/ (clock|directory)-/.test(line));
};

const historyOf = async ({ engine }: Runtime, workflow: string, id: string) =>
  (await engine.history(workflow, id)).map(({ type, meta }) => `${type} ${meta.recordedAt}`);

const asking = (asks: object) => ({
  ...{ at: '2012-01-09T10:00:00.000Z', says: 'Ann asks', workflow: 'desk-loan', id: 'a' },
  asks: {
    ...{ by: { personId: 'ann', role: 'borrower' }, starts: true, command: 'RequestLoan' },
    ...{ data: { itemId: 'atlas', councilId: 'bedford', borrowerId: 'ann' }, ...asks },
  },
});

/** A folder of workflow groups whose demonstration is this one. */
const folderOf = (programme: object): string => {
  const root = temporary.folder();
  write(path.join(root, 'package.json'), '{ "type": "module" }');
  const text = JSON.stringify({ happenings: [asking({})], isDemonstration: true, ...programme });
  write(path.join(root, 'demo/loans/index.ts'), `export default { programme: async () => (${text}) };`);
  return root;
};

const NOT_EMPTY = { rejected: 'NOT_EMPTY' };

describe('the demonstration', () => {
  test('is played on the held clock: timers fire at their own instants, reactions have run, rows are current', async () => {
    const runtime = await open(WORKFLOWS);

    expect(await runtime.demonstrate()).toEqual({ now: '2012-01-16T10:00:00.000Z' });
    expect([runtime.clock.held, runtime.clock.now()]).toEqual([true, '2012-01-16T10:00:00.000Z']);
    expect(await historyOf(runtime, 'desk-loan', 'b')).toEqual([
      'LoanRequested 2012-01-09T10:00:00.000Z',
      'LoanApproved 2012-01-10T10:00:00.000Z',
      'LoanLapsed 2012-01-13T00:00:00.000Z',
    ]);
    expect(await historyOf(runtime, 'repair', 'a')).toEqual(['RepairOpened 2012-01-11T10:00:00.000Z']);
    expect(runtime.readModels.position).toBe(await runtime.store.head());
    expect(await runtime.directory.list('councils')).toContainEqual(expect.objectContaining({ name: 'Atlantis' }));
  });

  test('comes out the same every time', async () => {
    const [one, other] = [await open(WORKFLOWS), await open(WORKFLOWS)];
    await one.demonstrate();
    await other.demonstrate();

    expect(await recorded(one)).toHaveLength(13);
    expect(await recorded(other)).toEqual(await recorded(one));
  });

  test('tells how far it is', async () => {
    const seen: string[] = [];
    const runtime = await open(WORKFLOWS);
    await runtime.demonstrate({ onProgress: (played, of) => seen.push(`${played} of ${of}`) });

    expect([seen.length, seen.at(-1)]).toEqual([8, '8 of 8']);
  });

  test('is loaded wherever the clock was set before, but not where anything else was recorded', async () => {
    const runtime = await open(WORKFLOWS);
    await runtime.clock.hold('2013-01-01T10:00:00.000Z');
    expect(await runtime.demonstrate()).toMatchObject({ now: '2012-01-16T10:00:00.000Z' });
    expect(await runtime.demonstrate()).toMatchObject(NOT_EMPTY);

    await runtime.reset();
    await runtime.directory.import(
      { councils: [{ id: 'ys', name: 'Ys', regionId: 'SW' }] },
      { personId: 'o', role: 'x' },
    );
    expect(await runtime.demonstrate()).toMatchObject(NOT_EMPTY);
  });

  test('asked for twice at once is loaded once', async () => {
    const runtime = await open(WORKFLOWS);

    expect(await Promise.all([runtime.demonstrate(), runtime.demonstrate()])).toMatchObject([
      ...[{ now: '2012-01-16T10:00:00.000Z' }, NOT_EMPTY],
    ]);
  });

  test('stopped on the way leaves nothing', async () => {
    const stop = new AbortController();
    const runtime = await open(WORKFLOWS);
    const stopped = runtime.demonstrate({ signal: stop.signal, onProgress: () => stop.abort(new Error('Enough')) });

    await expect(stopped).rejects.toThrow('Enough');
    expect([await runtime.store.head(), runtime.clock.held]).toEqual([0, false]);
    expect(await runtime.demonstrate()).toMatchObject({ now: '2012-01-16T10:00:00.000Z' });
  });

  test('need not be there', async () => {
    const runtime = await open(folderOf({ isDemonstration: undefined }));

    expect(await runtime.demonstrate()).toMatchObject({ rejected: 'NOT_FOUND' });
  });
});

describe('a demonstration that is not as it says', () => {
  test.each([
    [
      'a refusal',
      { happenings: [asking({ data: { itemId: 'atlas', councilId: 'atlantis', borrowerId: 'ann' } })] },
      'RequestLoan on desk-loan a at 2012-01-09T10:00:00.000Z was to be accepted: GUARD_FAILED DL-R01: ',
    ],
    [
      'a refusal by another rule',
      { happenings: [asking({ data: {}, refusedBy: 'DL-R01' })] },
      'to be DL-R01: VALIDATION',
    ],
    ['an acceptance', { happenings: [asking({ refusedBy: 'DL-R02' })] }, 'was to be DL-R02: accepted'],
    [
      'what the directory does not understand',
      { imports: [{ at: '2012-01-09T09:00:00.000Z', by: {}, data: { councils: [{ id: 'ys' }] } }] },
      'The directory did not understand what it was to take in at 2012-01-09T09:00:00.000Z: councils.0.name',
    ],
    [
      'an order other than that of time',
      { happenings: [asking({}), { ...asking({}), id: 'b', at: '2012-01-08T10:00:00.000Z' }] },
      'The clock stands at 2012-01-09T10:00:00.000Z',
    ],
  ])('%s is a fault that names it, and leaves nothing', async (_, programme, told) => {
    const runtime = await open(folderOf(programme), WORKFLOWS);
    await expect(runtime.demonstrate()).rejects.toThrow(told);
    expect(await runtime.store.head()).toBe(0);
  });
});
