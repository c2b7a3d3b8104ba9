import type { ReactionChanges, ReactionJournal } from '@casewright/engine';
import type { EventStore, StoredEvent } from '@casewright/event-store';

/** The event at which what a case's first event leads to is done. */
const DONE_AT = 3;

/**
 * Keeps the journal of reactions as a reactor would: what a case's first event leads to is refused until its fourth.
 * Goes on until it is stopped, or has come to a position.
 */
export const keepJournal = async (
  store: Pick<EventStore, 'subscribe'>,
  journal: ReactionJournal,
  { signal, until = Infinity }: { readonly signal: AbortSignal; readonly until?: number },
): Promise<void> => {
  const reached = await journal.checkpoint();
  if (reached >= until) return;

  for await (const { events, position } of store.subscribe(reached, { signal })) {
    await journal.save(position, changesOf(events));
    if (position >= until) return;
  }
};

const changesOf = (events: readonly StoredEvent[]): ReactionChanges => ({
  pending: events.filter(({ revision }) => revision === 0).map(({ stream }) => ({ ...reactionOf(stream), ...REFUSED })),
  done: events.filter(({ revision }) => revision === DONE_AT).map(({ stream }) => reactionOf(stream)),
});

const reactionOf = (stream: string) => ({
  ...{ reaction: 'goOn', sourceEventId: `${stream}@0`, sourceStream: stream, sourceRevision: 0, targetStream: stream },
});

const REFUSED = { code: 'RULE', message: 'Not yet.', at: '2012-01-09T10:00:00.000Z' };
