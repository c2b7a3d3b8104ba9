import type { Database } from './database.js';
import type { Delivery } from './subscription.js';

type Row = { readonly [Name in keyof Delivery]-?: Exclude<Delivery[Name], undefined> | null };

/** What is queued of an event. */
export type Queued = Pick<Delivery, 'webhookId' | 'eventId' | 'type' | 'stream' | 'revision' | 'position'>;

/** What the last attempt came to. */
export type Attempted = Pick<Delivery, 'state' | 'attempts' | 'dueAt'> & {
  readonly at: number;
  readonly status?: number;
  readonly error?: string;
};

export type Asked = { readonly state?: Delivery['state']; readonly limit: number; readonly before?: number };

const KEPT_MS = 30 * 86_400_000;

/**
 * The deliveries of all subscriptions. Of each case only the earliest event that is not through waits, the others are
 * held; so what may be sent is found without looking at what may not.
 */
export const deliveryQueue = (db: Database) => {
  const insert = db.prepare(`
    INSERT INTO deliveries (subscription, state, webhookId, eventId, type, stream, revision, position, queuedAt, dueAt)
    VALUES (@subscription,
      CASE WHEN EXISTS (SELECT 1 FROM deliveries WHERE subscription = @subscription AND stream = @stream
        AND state IN ('waiting', 'held')) THEN 'held' ELSE 'waiting' END,
      @webhookId, @eventId, @type, @stream, @revision, @position, @now, @now)
    ON CONFLICT DO NOTHING`);
  const insertTest = db.prepare(`
    INSERT INTO deliveries (subscription, state, webhookId, eventId, type, stream, revision, position, attempts,
      queuedAt, dueAt, lastAttemptAt, lastStatus, lastError)
    VALUES (@subscription, @state, @webhookId, @eventId, @type, '', 0, 0, 1, @at, @at, @at, @status, @error)`);
  const due = db.prepare<[string, number, number], Row>(`
    SELECT * FROM deliveries WHERE subscription = ? AND state = 'waiting' AND dueAt <= ?
    ORDER BY dueAt, position LIMIT ?`);
  const nextDue = db.prepare<[string], { readonly dueAt: number | null }>(`
    SELECT min(dueAt) AS dueAt FROM deliveries WHERE subscription = ? AND state = 'waiting'`);
  const one = db.prepare<[number], Row>('SELECT * FROM deliveries WHERE id = ?');
  const newest = db.prepare<[string, number, string | null, string | null, number], Row>(`
    SELECT * FROM deliveries WHERE subscription = ? AND id < ? AND (? IS NULL OR state = ?) ORDER BY id DESC LIMIT ?`);
  const settle = db.prepare(`
    UPDATE deliveries SET state = @state, attempts = @attempts, dueAt = @dueAt, lastAttemptAt = @at,
      lastStatus = @status, lastError = @error WHERE id = @id`);
  const release = db.prepare(`
    UPDATE deliveries SET state = 'waiting', dueAt = @at WHERE id = (
      SELECT id FROM deliveries WHERE subscription = @subscription AND stream = @stream AND state = 'held'
        AND NOT EXISTS (SELECT 1 FROM deliveries WHERE subscription = @subscription AND stream = @stream
          AND state = 'waiting')
      ORDER BY position LIMIT 1)`);
  const again = db.prepare(`
    UPDATE deliveries SET state = 'waiting', attempts = 0, dueAt = ? WHERE id = ? AND stream <> ''
      AND state IN ('dead', 'delivered')`);
  const hasten = db.prepare(`UPDATE deliveries SET dueAt = min(dueAt, ?) WHERE subscription = ? AND state = 'waiting'`);
  const counts = db.prepare<[string], { readonly state: Delivery['state']; readonly count: number }>(`
    SELECT state, count(*) AS count FROM deliveries WHERE subscription = ? GROUP BY state`);
  const forget = db.prepare(`DELETE FROM deliveries WHERE state IN ('delivered', 'failed') AND queuedAt < ?`);

  return {
    /** Queues events behind those of their cases that are still on their way; one that is there already is left out. */
    add: (subscription: string, events: readonly Queued[], now: number): void => {
      for (const event of events) insert.run({ subscription, now, ...event });
    },
    /** Notes a test, which has been sent already. */
    addTest: (
      subscription: string,
      sent: Pick<Queued, 'webhookId' | 'eventId' | 'type'> & Pick<Attempted, 'at' | 'status' | 'error' | 'state'>,
    ): number =>
      Number(
        insertTest.run({ subscription, ...sent, status: sent.status ?? null, error: sent.error ?? null })
          .lastInsertRowid,
      ),
    /** What may be sent now, that which has waited longest first. */
    due: (subscription: string, now: number, limit: number): readonly Delivery[] =>
      due.all(subscription, now, limit).map(deliveryOf),
    /** When the next one may be sent, if any waits. */
    nextDue: (subscription: string): number | undefined => nextDue.get(subscription)?.dueAt ?? undefined,
    find: (id: number): Delivery | undefined => {
      const row = one.get(id);
      return row === undefined ? undefined : deliveryOf(row);
    },
    /** The newest first. */
    of: (subscription: string, { state, limit, before = Number.MAX_SAFE_INTEGER }: Asked): readonly Delivery[] =>
      newest.all(subscription, before, state ?? null, state ?? null, limit).map(deliveryOf),
    /** Writes down an attempt; when the event is through or given up, the next one of its case may go. */
    settle: ({ id, subscription, stream }: Delivery, { status, error, ...attempted }: Attempted): void => {
      settle.run({ id, ...attempted, status: status ?? null, error: error ?? null });
      if (attempted.state !== 'waiting') release.run({ subscription, stream, at: attempted.at });
    },
    /** Sends one again that was given up or has arrived; answers whether it could. */
    again: (id: number, now: number): boolean => again.run(now, id).changes > 0,
    /** Lets whatever waits be sent now. */
    hasten: (subscription: string, now: number): void => void hasten.run(now, subscription),
    counts: (subscription: string): Readonly<Partial<Record<Delivery['state'], number>>> =>
      Object.fromEntries(counts.all(subscription).map(({ state, count }) => [state, count])),
    /** Lets go of what arrived more than 30 days ago. */
    forgetOld: (now: number): void => void forget.run(now - KEPT_MS),
  };
};

export type DeliveryQueue = ReturnType<typeof deliveryQueue>;

const deliveryOf = ({ lastAttemptAt, lastStatus, lastError, ...row }: Row): Delivery => ({
  ...(row as Delivery),
  ...(lastAttemptAt === null ? {} : { lastAttemptAt }),
  ...(lastStatus === null ? {} : { lastStatus }),
  ...(lastError === null ? {} : { lastError }),
});
