import { expect, test } from '@jest/globals';
import { WrongRevision, type Write } from '@casewright/event-store';
import Database from 'better-sqlite3';
import { opening } from '../test/samples.js';
import type { Answer } from './commits.js';
import { openGate } from './gate.js';
import { groupCommit } from './group-commit.js';

type Appends = readonly (readonly Write[])[];

/** A commit that notes the streams of each group; its script may throw first. */
const scripted = (...script: readonly (() => void)[]) => {
  const groups: string[][] = [];
  const steps = [...script];

  const commit = (appends: Appends): readonly Answer[] => {
    groups.push(appends.map(([write]) => write?.stream ?? ''));
    steps.shift()?.();

    return appends.map(() => ({ positions: [groups.length] }));
  };

  return { commit, groups };
};

const throwing = (code: string) => () => {
  throw new Database.SqliteError(`it went wrong: ${code}`, code);
};

test('appends of one turn share a commit', async () => {
  const { commit, groups } = scripted();
  const { append } = groupCommit(commit);

  await Promise.all(['a', 'b', 'c'].map((stream) => append([opening(stream)])));

  expect(groups).toEqual([['a', 'b', 'c']]);
});

test('appends that arrive while a commit is under way share the next', async () => {
  const late: Promise<unknown>[] = [];
  const { commit, groups } = scripted(() => {
    late.push(append([opening('b')]), append([opening('c')]));
  });
  const { append } = groupCommit(commit);

  await append([opening('a')]);
  await Promise.all(late);

  expect(groups).toEqual([['a'], ['b', 'c']]);
});

test('a commit takes no more than 256 appends, in their order', async () => {
  const { commit, groups } = scripted();
  const { append } = groupCommit(commit);
  const streams = Array.from({ length: 300 }, (_, index) => `s${index}`);

  await Promise.all(streams.map((stream) => append([opening(stream)])));

  expect(groups.map(({ length }) => length)).toEqual([256, 44]);
  expect(groups.flat()).toEqual(streams);
});

test('a refusal is the answer to one append only', async () => {
  const refusal = new WrongRevision('b', 1, 2);
  const { append } = groupCommit((appends) =>
    appends.map(([write]) => (write?.stream === 'b' ? { refusal } : { positions: [7] })),
  );

  const answers = await Promise.allSettled(['a', 'b', 'c'].map((stream) => append([opening(stream)])));

  expect(answers).toEqual([
    { status: 'fulfilled', value: [7] },
    { status: 'rejected', reason: refusal },
    { status: 'fulfilled', value: [7] },
  ]);
});

test('a commit that finds the file locked is tried again', async () => {
  const { commit, groups } = scripted(throwing('SQLITE_BUSY'), throwing('SQLITE_BUSY'));

  expect(await groupCommit(commit).append([opening('a')])).toEqual([3]);
  expect(groups).toEqual([['a'], ['a'], ['a']]);
});

test('a full disk refuses the appends of the group, and the next goes on', async () => {
  const { commit } = scripted(throwing('SQLITE_FULL'));
  const { append } = groupCommit(commit);
  const answers = await Promise.allSettled(['a', 'b'].map((stream) => append([opening(stream)])));

  expect(answers).toMatchObject([
    { reason: { name: 'StoreUnavailable', message: expect.stringContaining('disk is full') } },
    { reason: { name: 'StoreUnavailable' } },
  ]);
  expect(await append([opening('c')])).toEqual([2]);
});

test('after an I/O error nothing is tried again, and everyone is told why', async () => {
  const told: Error[] = [];
  const gate = openGate((error) => told.push(error));
  const { commit, groups } = scripted(throwing('SQLITE_IOERR_FSYNC'));
  const { append } = groupCommit((appends) => gate.pass(() => commit(appends)));

  const first = append([opening('a')]);
  const sameTurn = append([opening('b')]);

  for (const refused of [first, sameTurn]) await expect(refused).rejects.toMatchObject({ code: 'SQLITE_IOERR_FSYNC' });

  await expect(append([opening('c')])).rejects.toMatchObject({ code: 'SQLITE_IOERR_FSYNC' });
  expect(groups).toEqual([['a', 'b']]);
  expect(told).toHaveLength(1);
});
