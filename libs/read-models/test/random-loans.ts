import type { EventStore } from '@casewright/event-store';
import { approval, happen, type Happening } from './loans.js';

/** The same numbers between 0 and 1 for the same seed. */
export const seeded = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
};

const collection = {
  name: 'collection',
  key: '',
  due: '2012-01-18',
  at: '2012-01-19T00:00:00.000Z',
  then: 'LoanLapsed',
};
const off = (name: string) => ({ cancelled: [{ name, key: '' }] });

type Step = Omit<Happening, 'stream'>;

/** What may happen to a loan at a stage. */
const STEPS: Readonly<Record<string, readonly Step[]>> = {
  requested: [
    {
      type: 'LoanApproved',
      data: { collectBy: '2012-01-18' },
      stage: 'approved.waiting',
      timers: { set: [collection], ...off('approval') },
    },
    { type: 'LoanCancelled', data: { reason: 'x' }, stage: 'cancelled', timers: off('approval') },
    {
      type: 'StageOverdue',
      data: { stage: 'requested', dueOn: '2012-01-16' },
      stage: 'requested',
      timers: { fired: [{ name: 'approval', key: '' }] },
    },
  ],
  'approved.waiting': [
    { type: 'LoanCollected', stage: 'approved.out', timers: off('collection') },
    { type: 'LoanLapsed', stage: 'requested', timers: { fired: [{ name: 'collection', key: '' }] } },
  ],
  'approved.out': [
    { type: 'LoanRenewed', data: { note: 'n' }, stage: 'approved.out' },
    { type: 'LoanReturned', data: { condition: 'good' }, stage: 'returned' },
  ],
};

/** Loans to which things happen at random, `count` events in all; each ends in its own time. */
export const randomLoans = (seed: number, count: number): readonly Happening[] => {
  const random = seeded(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const stages = new Map<string, string>();
  const happenings: Happening[] = [];
  let now = Date.parse('2012-01-02T09:00:00.000Z');

  while (happenings.length < count) {
    const stream = `deskLoan-${Math.floor(random() * (10 + happenings.length / 4)) + 1}`;
    const steps = STEPS[stages.get(stream) ?? ''];
    const step: Step | undefined = stages.has(stream) ? steps && pick(steps) : requestAtRandom(pick);
    if (step === undefined) continue;
    stages.set(stream, step.stage as string);
    happenings.push({ ...step, stream, recordedAt: new Date(now).toISOString() });
    now += Math.floor(random() * 3) * 3_600_000;
  }
  return happenings;
};

const requestAtRandom = (pick: <Item>(items: readonly Item[]) => Item): Step => ({
  type: 'LoanRequested',
  stage: 'requested',
  data: { itemId: pick(['atlas', 'bible']), councilId: pick(['bedford', 'leeds']), borrowerId: pick(['ann', 'bob']) },
  timers: { set: [approval] },
});

/** Appends them in portions of random size, each after `between` has been waited for. */
export const happenInPortions = async (
  store: EventStore,
  happenings: readonly Happening[],
  random: () => number,
  between: () => Promise<unknown>,
): Promise<void> => {
  for (let at = 0; at < happenings.length;) {
    const size = 1 + Math.floor(random() * 20);
    await happen(store, ...happenings.slice(at, at + size));
    at += size;
    await between();
  }
};
