import type { Filter, StoredEvent } from './event-store.js';

/** Whether a subscriber with this filter wants the event. No filter lets everything through. */
export const passes = (filter: Filter | undefined, { stream, type }: StoredEvent): boolean => {
  const prefixes = filter?.streamPrefixes;

  return (filter?.types?.includes(type) ?? true) && (prefixes?.some((prefix) => stream.startsWith(prefix)) ?? true);
};
