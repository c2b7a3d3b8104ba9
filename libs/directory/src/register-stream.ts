import { createHash } from 'node:crypto';
import { eventHash } from '@casewright/audit';
import { NO_STREAM, WrongRevision, type EventStore, type NewEvent, type StoredEvent } from '@casewright/event-store';
import type { EventMeta } from '@casewright/workflow';
import type { RegisterEvent } from './register.js';

/** The one stream that holds every change of the register. */
export const REGISTER_STREAM = 'directory-register';

/** Who imports what, when, under which ids. */
export type Recording = {
  readonly by: { readonly personId: string; readonly role: string };
  readonly now: string;
  readonly ids: () => string;
};

/** Follows the register's stream and appends to it. */
export const registerStream = (store: EventStore) => {
  let last: StoredEvent | undefined;

  return {
    /** The events since the last time, oldest first. */
    news: async (): Promise<readonly StoredEvent[]> => {
      const events: StoredEvent[] = [];
      for await (const event of store.read(REGISTER_STREAM, (last?.revision ?? NO_STREAM) + 1)) events.push(event);
      last = events.at(-1) ?? last;
      return events;
    },

    /** Records all of the changes or, when the stream has news, none of them; answers which. */
    append: async (changes: readonly RegisterEvent[], recording: Recording): Promise<boolean> => {
      const expectedRevision = last?.revision ?? NO_STREAM;
      const events = chained(last, changes, metaOf(last, changes, recording), recording.ids);
      try {
        await store.append([{ stream: REGISTER_STREAM, expectedRevision, events }]);
        return true;
      } catch (error) {
        if (error instanceof WrongRevision) return false;
        throw error;
      }
    },

    forget: (): void => {
      last = undefined;
    },
  };
};

const metaOf = (last: StoredEvent | undefined, changes: readonly RegisterEvent[], recording: Recording): EventMeta => {
  const { by, now, ids } = recording;
  const before = last === undefined ? now : (JSON.parse(last.meta) as EventMeta).recordedAt;
  const recordedAt = before > now ? before : now;
  const commandId = ids();

  return {
    occurredAt: recordedAt,
    recordedAt,
    actor: { personId: by.personId, role: by.role },
    commandId,
    commandHash: createHash('sha256').update(JSON.stringify(changes)).digest('hex'),
    $correlationId: commandId,
    $causationId: commandId,
    schemaVersion: 1,
    stage: 'registered',
  };
};

const chained = (
  last: StoredEvent | undefined,
  changes: readonly RegisterEvent[],
  eventMeta: EventMeta,
  ids: () => string,
): readonly NewEvent[] => {
  const meta = JSON.stringify(eventMeta);
  let previous = last?.hash;

  return changes.map(({ type, data }, index) => {
    const event = { id: ids(), type, data: JSON.stringify(data), meta };
    const revision = (last?.revision ?? NO_STREAM) + 1 + index;
    const hash = eventHash(previous, { ...event, stream: REGISTER_STREAM, revision });
    previous = hash;
    return { ...event, hash };
  });
};
