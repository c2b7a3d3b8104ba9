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
  let last = await lastEvent(ports.store);
  let held = heldBy(last);
  let queue: Promise<unknown> = Promise.resolve();

  const now = () => held ?? ports.realTime();

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work, work);
    queue = turn.catch(() => undefined);
    return turn;
  };

  const record = async (until: string | undefined) => {
    last = await append(ports, last, until);
    held = until;
    await ports.settle();
    return { now: now() };
  };

  const moveTo = async (instant: string, until: string | undefined): Promise<ClockAnswer> => {
    if (instant < now()) return (await ports.isEmpty()) ? record(until) : backwards(now());

    for (let due = await ports.nextDue(instant); due !== undefined; due = await ports.nextDue(instant)) {
      held = due;
      await ports.settle();
    }
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
        const until = later(now(), duration);
        return until === undefined ? malformed(duration) : moveTo(until, until);
      }),
    release: () => inTurn(() => moveTo(ports.realTime(), undefined)),
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

const heldBy = (last: StoredEvent | undefined): string | undefined =>
  last?.type === 'ClockHeld' ? (JSON.parse(last.data) as { at: string }).at : undefined;

const lastEvent = async (store: EventStore): Promise<StoredEvent | undefined> => {
  let last: StoredEvent | undefined;
  for await (const event of store.read(CLOCK_STREAM)) last = event;
  return last;
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
