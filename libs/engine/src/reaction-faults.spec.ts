import { afterEach, describe, expect, test } from '@jest/globals';
import { closeWorkshops, openWorkshop } from '../test/workshop.js';

afterEach(closeWorkshops);

describe('a reaction that throws', () => {
  const openBroken = async () => {
    const world = { broken: true };
    const at = openWorkshop(async () => {
      if (world.broken) throw new Error('Nothing can be found');
      return [{ workflow: 'repair', stream: '', id: 'atlas', stage: 'open' }];
    });
    await at.openRepair();
    await at.begin('e');
    await at.act('errand/e', 'PauseErrand');
    await at.damage('a');
    return { ...at, world };
  };

  /** Runs a reactor as its keeper does, again and again until it follows the log to its end; answers what was thrown. */
  const untilCaughtUp = async (at: ReturnType<typeof openWorkshop>) => {
    const keptReactor = at.openReactor();
    const thrown: string[] = [];
    for (;;) {
      const { running, caughtUp, end } = at.react(keptReactor);
      const fault = await Promise.race([caughtUp(), running]).then(
        () => undefined,
        (error: Error) => error.message,
      );
      if (fault === undefined) {
        await end();
        return thrown;
      }
      thrown.push(fault);
    }
  };

  test('is tried five times, then set aside, and the others are done', async () => {
    const at = await openBroken();

    expect(await untilCaughtUp(at)).toEqual(Array(4).fill('Nothing can be found'));
    expect(await at.journal.pending()).toMatchObject([
      { reaction: 'halt theirs', sourceStream: 'errand-e', targetStream: 'errand-e', code: 'FAULT' },
    ]);
    expect(await at.damages()).toEqual({ damages: ['deskLoan-a'] });
  });

  test('stays aside while it throws, and is done when the reactor begins without its fault', async () => {
    const at = await openBroken();
    await untilCaughtUp(at);
    expect(await untilCaughtUp(at)).toEqual([]);
    expect(await at.pending()).toEqual(['FAULT 2012-01-09']);

    at.world.broken = false;
    expect(await untilCaughtUp(at)).toEqual([]);
    expect([(await at.engine.read('repair', 'atlas'))?.stage, await at.pending()]).toEqual(['halted', []]);
  });

  test('is tried again after each later event of its source', async () => {
    const at = await openBroken();
    await untilCaughtUp(at);
    const { caughtUp } = at.react();

    at.world.broken = false;
    await at.act('errand/e', 'ResumeErrand');
    await caughtUp();
    expect(await at.pending()).toEqual([]);
  });
});
