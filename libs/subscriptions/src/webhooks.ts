import type { Choice } from './chosen-events.js';
import type { Asked } from './delivery-queue.js';
import type { Delivery, Subscription } from './subscription.js';

/** A subscription, with how many of its deliveries stand where. */
export type SubscriptionNow = Subscription & {
  readonly deliveries: Readonly<Partial<Record<Delivery['state'], number>>>;
};

/** Who wants to be told what, and where. */
export type Wanted = Partial<Choice> & {
  readonly owner: string;
  readonly url: string;
  /** The position to begin after; from now on without it. */
  readonly after?: number;
};

export type Changed = Partial<Choice> & {
  readonly url?: string;
  readonly status?: 'active' | 'paused';
  /** Makes another secret; the one before stays in force for a day. */
  readonly rotateSecret?: boolean;
};

/** Why something was not done. */
export type Objected = { readonly field: 'url' | 'workflow' | 'type' | 'after'; readonly message: string };

/** A subscription that was made or changed; its new secret is told this once. */
export type Kept = { readonly subscription: SubscriptionNow; readonly secret?: string };

/** The subscriptions of other services, and the worker that carries events to them. */
export interface Webhooks {
  /** Those of an owner, or all. */
  all(owner?: string): readonly SubscriptionNow[];
  find(id: string): SubscriptionNow | undefined;
  add(wanted: Wanted): Promise<Kept | Objected>;
  /** Answers undefined where there is no such subscription. */
  change(id: string, changed: Changed): Promise<Kept | Objected | undefined>;
  remove(id: string): boolean;
  deliveries(id: string, asked: Asked): readonly Delivery[];
  /** Sends a test at once, whatever the subscription's status, and answers what became of it. */
  test(id: string, publicUrl: string): Promise<Delivery | undefined>;
  /** Sends a delivery again that was given up or had arrived. Answers undefined where there is no such one. */
  retry(id: string, delivery: number): 'queued' | 'not finished' | undefined;
  /** Begins to deliver. `publicUrl` is the address at which schemas can be read. */
  start(publicUrl: string): void;
  /** Ends what is under way; it is sent again later, under the same id. */
  stop(): Promise<void>;
  /** Forgets every subscription. */
  reset(): Promise<void>;
  /** Copies everything as it is now into a new file. */
  backup(toFile: string): Promise<void>;
  close(): Promise<void>;
}
