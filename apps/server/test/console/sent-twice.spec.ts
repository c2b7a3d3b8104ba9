import { expect, test } from '@jest/globals';
import { setImmediate } from 'node:timers/promises';
import { runtimeInMemory } from '../runtime-in-memory.js';
import { BORROWER, serverUnderTest } from '../server-under-test.js';
import { send, START } from './loan-desk.js';
import { signedIn } from './signed-in.js';

/** The desk with an engine that carries nothing out before two forms have arrived since it was told to wait. */
const slowDesk = () => {
  const runtime = runtimeInMemory();
  const carriedOut: string[] = [];
  let missing = 0;
  let arrived = (): void => undefined;
  let bothHere = Promise.resolve();

  const awaitTwo = () => {
    missing = 2;
    bothHere = new Promise((resolve) => (arrived = resolve));
  };
  const list: typeof runtime.directory.list = (kind) => {
    // each form that arrives asks for the councils to choose from
    if (kind === 'councils' && (missing -= 1) === 0) arrived();
    return runtime.directory.list(kind);
  };
  const execute: typeof runtime.engine.execute = async (instruction) => {
    if (instruction.dryRun !== true) {
      carriedOut.push(instruction.commandId);
      await bothHere;
      await setImmediate();
    }
    return runtime.engine.execute(instruction);
  };

  const slow = {
    ...runtime,
    directory: { ...runtime.directory, list },
    engine: { ...runtime.engine, execute },
  };
  return { runtime: slow, carriedOut, awaitTwo };
};

test('a form that is sent twice at once is carried out once, and both are told that it is done', async () => {
  const { runtime, carriedOut, awaitTwo } = slowDesk();
  const at = await serverUnderTest(runtime);
  const ann = await signedIn(at, 'ann', BORROWER);
  const form = await ann.get(START);
  const check = await send(ann, START, form.html, { itemId: 'atlas', councilId: 'leeds', borrowerId: 'ann' }, 'check');

  awaitTwo();
  const confirm = () => send(ann, START, check.html, {}, 'confirm');
  const [first, second] = await Promise.all([confirm(), confirm()]);
  await at.server.close();

  expect(carriedOut).toHaveLength(1);
  expect(first.location).toContain('/done');
  expect(second.location).toBe(first.location);
  expect(await runtime.store.head()).toBe(1);
});
