import { durably, type Database } from './database.js';
import type { Secret } from './signature.js';
import type { Subscription } from './subscription.js';

type Row = Omit<Subscription, 'workflows' | 'types' | 'notice' | 'failingSince'> & {
  readonly workflows: string;
  readonly types: string;
  readonly secrets: string;
  readonly notice: string | null;
  readonly failingSince: number | null;
};

/** What an owner may change. */
export type Changes = Partial<Pick<Subscription, 'url' | 'workflows' | 'types' | 'status'>> & {
  readonly secrets?: readonly Secret[];
};

/** What one attempt means for the whole subscription. */
export type Health = Pick<Subscription, 'failures' | 'failingSince' | 'status' | 'notice'>;

/** Keeps the subscriptions. What an owner asked for is on disk when it is answered. */
export const subscriptionStore = (db: Database) => {
  const all = db.prepare<[], Row>('SELECT * FROM subscriptions ORDER BY createdAt, id');
  const one = db.prepare<[string], Row>('SELECT * FROM subscriptions WHERE id = ?');
  const insert = db.prepare(`
    INSERT INTO subscriptions (id, owner, url, workflows, types, secrets, status, position, createdAt)
    VALUES (@id, @owner, @url, @workflows, @types, @secrets, @status, @position, @createdAt)`);
  const update = db.prepare(`
    UPDATE subscriptions SET url = @url, workflows = @workflows, types = @types, status = @status, secrets = @secrets,
      notice = @notice, failures = @failures, failingSince = @failingSince, edition = edition + 1 WHERE id = @id`);
  const mark = db.prepare(`
    UPDATE subscriptions SET failures = @failures, failingSince = @failingSince, status = @status, notice = @notice
    WHERE id = @id`);
  const move = db.prepare('UPDATE subscriptions SET position = ? WHERE id = ?');
  const remove = db.prepare('DELETE FROM subscriptions WHERE id = ?');

  const secretsOf = (id: string): readonly Secret[] => JSON.parse(one.get(id)?.secrets ?? '[]') as readonly Secret[];
  const find = (id: string) => {
    const row = one.get(id);
    return row === undefined ? undefined : subscriptionOf(row);
  };

  return {
    all: (): readonly Subscription[] => all.all().map(subscriptionOf),
    find,
    secretsOf,
    add: (subscription: Subscription, secret: Secret): void =>
      void durably(db, () => insert.run(rowOf(subscription, [secret]))),
    /** Changes one; whatever is switched on again begins without its failures. */
    change: (id: string, { secrets, ...changes }: Changes): void =>
      durably(db, () => {
        const known = find(id);
        if (known === undefined) return;
        const { notice, failingSince, ...rest } = known;
        const isFresh = changes.status === 'active' && known.status !== 'active';
        const kept = {
          ...(notice === undefined ? {} : { notice }),
          ...(failingSince === undefined ? {} : { failingSince }),
        };
        const changed = { ...rest, ...(isFresh ? { failures: 0 } : kept), ...changes };
        update.run(rowOf(changed, secrets ?? secretsOf(id)));
      }),
    remove: (id: string): boolean => durably(db, () => remove.run(id).changes > 0),
    mark: (id: string, health: Health): void =>
      void mark.run({ id, failures: health.failures, status: health.status, ...nullable(health) }),
    move: (id: string, position: number): void => void move.run(position, id),
  };
};

export type SubscriptionStore = ReturnType<typeof subscriptionStore>;

const nullable = ({ notice, failingSince }: Pick<Subscription, 'notice' | 'failingSince'>) => ({
  notice: notice ?? null,
  failingSince: failingSince ?? null,
});

const rowOf = (subscription: Subscription, secrets: readonly Secret[]): Row => ({
  ...subscription,
  ...nullable(subscription),
  workflows: JSON.stringify(subscription.workflows),
  types: JSON.stringify(subscription.types),
  secrets: JSON.stringify(secrets),
});

const subscriptionOf = ({ notice, failingSince, workflows, types, ...row }: Row): Subscription => ({
  ...{ id: row.id, owner: row.owner, url: row.url, status: row.status, position: row.position },
  ...{ failures: row.failures, createdAt: row.createdAt, edition: row.edition },
  workflows: JSON.parse(workflows) as readonly string[],
  types: JSON.parse(types) as readonly string[],
  ...(notice === null ? {} : { notice }),
  ...(failingSince === null ? {} : { failingSince }),
});
