import { randomUUID } from 'node:crypto';
import { eventHash } from '@casewright/audit';
import { addDuration } from '@casewright/calendar';
import { NO_STREAM, type EventStore, type StoredEvent } from '@casewright/event-store';

/** The clock of the business: real time, or held at an instant (development). It drives timers and every `recordedAt`. */
export interface BusinessClock {
  /** ISO instant with milliseconds. */
  readonly now: () => string;
  readonly held: boolean;
  /**
   * Holds the clock at an instant. Forward, every timer due on the way fires at its own instant; backward is refused
   * (`NOT_EMPTY`) unless there is no case yet.
   */
  hold(instant: string): Promise<ClockAnswer>;
  /** Moves the clock by an ISO-8601 duration in London calendar time and holds it there. */
  advance(duration: string): Promise<ClockAnswer>;
  /** Returns to real time; refused (`NOT_EMPTY`) when that would be backward over recorded cases. */
  release(): Promise<ClockAnswer>;
}

export type ClockAnswer =
  { readonly now: string } | { readonly rejected: 'VALIDATION' | 'NOT_EMPTY'; readonly message: string };

export type ClockPorts = {
  readonly store: EventStore;
  /** Real time as an ISO instant. */
  readonly realTime: () => string;
  /** Whether no case has been recorded yet. */
  readonly isEmpty: () => Promise<boolean>;
  /** The instant of the earliest timer that acts after now and at or before an instant. */
  readonly nextDue: (until: string) => Promise<string | undefined>;
  /** Fires what is due now, and waits until views and reactions have followed. */
  readonly settle: () => Promise<void>;
};

/** The clock's own stream: where it is held is an event like any other, so it survives restarts and exports. */
export const CLOCK_STREAM = 'clock-business';

/** Reads where the clock stands from its stream. `forget` returns to real time after the store has been emptied. */
export const openBusinessClock = async (
  ports: ClockPorts,
): Promise<BusinessClock & { readonly forget: () => void }> => {
  let last: StoredEvent | undefined;
  let held: string | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  const stand = (event: StoredEvent) => {
    last = event;
    held = event.type === 'ClockHeld' ? (JSON.parse(event.data) as { readonly at: string }).at : undefined;
  };
  const readOn = async () => {
    for await (const event of ports.store.read(CLOCK_STREAM, (last?.revision ?? NO_STREAM) + 1)) stand(event);
  };
  await readOn();

  const now = () => held ?? ports.realTime();

  const inTurn = (move: () => Promise<ClockAnswer>): Promise<ClockAnswer> => {
    const turn = queue.then(readOn).then(move);
    queue = turn.catch(() => undefined);
    return turn;
  };

  const record = async (until: string | undefined) => {
    stand(await append(ports, last, until));
    await ports.settle();
    return { now: now() };
  };

  const moveTo = async (instant: string, until: string | undefined, from = now()): Promise<ClockAnswer> => {
    if (instant < from) return (await ports.isEmpty()) ? record(until) : backwards(from);

    await ports.settle();
    for (let due = await ports.nextDue(instant); due !== undefined; due = await ports.nextDue(instant))
      await record(due);
    return record(until);
  };

  return {
    now,
    get held() {
      return held !== undefined;
    },
    hold: (instant) => inTurn(() => moveTo(instant, instant)),
    advance: (duration) =>
      inTurn(async () => {
        const from = now();
        const until = later(from, duration);
        return until === undefined ? malformed(duration) : moveTo(until, until, from);
      }),
    release: () => inTurn(async () => (held === undefined ? { now: now() } : moveTo(ports.realTime(), undefined))),
    forget: () => {
      last = undefined;
      held = undefined;
    },
  };
};

const backwards = (now: string): ClockAnswer => ({
  rejected: 'NOT_EMPTY',
  message: `The clock stands at ${now} and there are cases: it does not go back. Reset the store first.`,
});

const malformed = (duration: string): ClockAnswer => ({
  rejected: 'VALIDATION',
  message: `${duration} is not an ISO-8601 duration such as P10D or PT1H.`,
});

const later = (instant: string, duration: string): string | undefined => {
  try {
    return addDuration(instant, duration);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
};

const append = async ({ store, realTime }: ClockPorts, last: StoredEvent | undefined, until: string | undefined) => {
  const stream = CLOCK_STREAM;
  const expectedRevision = last?.revision ?? NO_STREAM;
  const id = randomUUID();
  const event = {
    id,
    type: until === undefined ? 'ClockReleased' : 'ClockHeld',
    data: JSON.stringify(until === undefined ? {} : { at: until }),
    meta: JSON.stringify({ recordedAt: realTime(), $correlationId: id, $causationId: id, schemaVersion: 1 }),
  };
  const revision = expectedRevision + 1;
  const hash = eventHash(last?.hash, { ...event, stream, revision });
  const [position = 0] = await store.append([{ stream, expectedRevision, events: [{ ...event, hash }] }]);
  return { ...event, hash, stream, revision, position };
};
