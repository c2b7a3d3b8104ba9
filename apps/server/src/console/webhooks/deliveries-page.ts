import type { Registry } from '@casewright/engine';
import type { Delivery, SubscriptionNow } from '@casewright/subscriptions';
import type { DeliveriesAsked } from '../../webhooks/webhooks-for.js';
import { quantity } from '../page/quantity.js';
import { deliveryRow, type DeliveryRow } from './delivery-rows.js';

export const DELIVERIES_ON_A_PAGE = 50;

type Link = { readonly text: string; readonly href: string };

/** A page of the log of deliveries, newest first. */
export type DeliveriesPage = {
  readonly rows: readonly DeliveryRow[];
  readonly tabs: readonly (Link & { readonly current: boolean })[];
  readonly newest: Link | undefined;
  readonly older: Link | undefined;
};

const TABS = [
  ['All', undefined],
  ['Waiting', 'waiting'],
  ['Behind another', 'held'],
  ['Delivered', 'delivered'],
  ['Given up', 'dead'],
  ['Tests that failed', 'failed'],
] as const;

type Subject = {
  readonly webhook: SubscriptionNow;
  /** One more than a page has, where there are more. */
  readonly found: readonly Delivery[];
  readonly asked: DeliveriesAsked;
  readonly registry: Registry;
  readonly isOwn: boolean;
};

/** The page of deliveries that was asked for. */
export const deliveriesPage = ({ webhook, found, asked, registry, isOwn }: Subject): DeliveriesPage => {
  const { id, deliveries, status } = webhook;
  const shown = found.slice(0, DELIVERIES_ON_A_PAGE);
  const to = (state: Delivery['state'] | undefined, before?: number): string => {
    const query = new URLSearchParams({
      ...(state === undefined ? {} : { state }),
      ...(before === undefined ? {} : { before: String(before) }),
    });
    return `/webhooks/${id}${query.size === 0 ? '' : `?${query.toString()}`}#deliveries`;
  };

  const countOf = (state: Delivery['state'] | undefined): number =>
    state === undefined ? Object.values(deliveries).reduce((sum, count) => sum + count, 0) : (deliveries[state] ?? 0);
  return {
    rows: shown.map((delivery) => deliveryRow(delivery, { registry, isOwn, isActive: status === 'active' })),
    tabs: TABS.filter(([, state]) => state === undefined || state === asked.state || countOf(state) > 0).map(
      ([text, state]) => ({
        ...{ text: `${text} (${quantity(countOf(state))})`, href: to(state), current: state === asked.state },
      }),
    ),
    newest: asked.before === undefined ? undefined : { text: 'Newest deliveries', href: to(asked.state) },
    older:
      found.length > DELIVERIES_ON_A_PAGE
        ? { text: 'Older deliveries', href: to(asked.state, shown.at(-1)?.id) }
        : undefined,
  };
};
