import { afterAll, expect, test } from '@jest/globals';
import { atWork, HOUR } from '../test/at-work.js';
import { PUBLIC_URL, subscribe } from '../test/delivering.js';
import { eventually } from '../test/eventually.js';
import { temporaryFolder } from '../test/temporary-folder.js';

const { receiving, delivering } = atWork();
const folder = temporaryFolder();
afterAll(folder.remove);

const RESTARTS = 40;
const CASES = 8;
const EVENTS = 25;

/** Numbers from 0 to 1 that are the same in every run. */
const chances = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
  return seed / 2 ** 31;
};

test(`a sender that is ended ${RESTARTS} times at random tells a moody receiver everything, in order within a case`, async () => {
  const chance = chances(20);
  const taken = new Map<string, number>();
  const webhookIds = new Map<string, Set<unknown>>();
  const tooEarly: string[] = [];
  const moods = { taken: 0, refused: 0, broken: 0, takenAndBroken: 0 };

  const receiver = await receiving((response, { event, headers }) => {
    const last = taken.get(event.source) ?? -1;
    if (event.revision > last + 1) tooEarly.push(event.id);
    webhookIds.set(event.id, (webhookIds.get(event.id) ?? new Set()).add(headers['webhook-id']));
    const mood = chance();
    if (mood < 0.1) {
      moods.refused += 1;
      return void response.writeHead(500).end();
    }
    if (mood < 0.2) {
      moods.broken += 1;
      return void response.destroy();
    }
    taken.set(event.source, Math.max(last, event.revision));
    if (mood > 0.95) {
      moods.takenAndBroken += 1;
      return void response.destroy();
    }
    moods.taken += 1;
    response.writeHead(204).end();
  });

  const file = folder.file();
  const first = delivering({ file });
  const { subscription } = await subscribe(first.webhooks, { url: receiver.url });
  for (let event = 0; event < EVENTS; event += 1)
    for (let number = 0; number < CASES; number += 1) await first.happen(`c${number}`);
  await first.webhooks.close();

  let time = first.clock.now();
  const run = async (isEnough: (count: number) => boolean) => {
    const at = delivering({ file, log: first.store });
    at.advance(time - at.clock.now());
    const from = receiver.received.length;
    at.webhooks.start(PUBLIC_URL);
    const isOver = () => {
      const { delivered = 0 } = at.webhooks.find(subscription.id)?.deliveries ?? {};
      return delivered === CASES * EVENTS || isEnough(receiver.received.length - from);
    };
    await eventually(isOver, () => at.advance(HOUR / 4));
    time = at.clock.now();
    await at.webhooks.close();
  };
  for (let restart = 0; restart < RESTARTS; restart += 1) {
    const enough = 1 + Math.floor(chance() * 6);
    await run((count) => count >= enough);
  }
  await run(() => false);

  expect(tooEarly).toEqual([]);
  expect([...taken.values()]).toEqual(Array(CASES).fill(EVENTS - 1));
  expect(webhookIds.size).toBe(CASES * EVENTS);
  expect([...webhookIds.values()].every((ids) => ids.size === 1)).toBe(true);
  expect(Object.values(moods).every((count) => count > 0)).toBe(true);
}, 60_000);
