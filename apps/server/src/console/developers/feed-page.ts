import type { Registry } from '@casewright/engine';
import type { CloudEvent } from '@casewright/subscriptions';
import type { Page } from '../page/pages.js';

/** A page of the feed, and how it was asked for. */
export type Read = {
  readonly registry: Pick<Registry, 'all'>;
  readonly events: readonly CloudEvent[];
  readonly after: number;
  readonly head: number;
  /** Its name; empty for all. */
  readonly workflow: string;
  /** There may be more after it. */
  readonly isFull: boolean;
};

/** The events after a position, with the way on. */
export const feedPage = ({ registry, events, after, head, workflow, isFull }: Read): Page => {
  const last = events.at(-1)?.sequence ?? String(after);
  const choices = registry.all.map(({ name, content }) => ({ value: name, text: content.title }));
  return {
    ...{ template: 'developers/feed.njk', title: 'Try the feed', after, head, isFull },
    events: events.map((event) => ({
      ...{ sequence: event.sequence, type: event.type, subject: event.subject, json: JSON.stringify(event, null, 2) },
    })),
    choices: [{ value: '', text: 'All workflows' }, ...choices].map((choice) => ({
      ...{ ...choice, selected: choice.value === workflow },
    })),
    next: `/developers/feed?${new URLSearchParams({ after: last, workflow }).toString()}`,
    stream: `/developers/feed/stream?${new URLSearchParams({ after: isFull ? String(head) : last, workflow }).toString()}`,
  };
};
