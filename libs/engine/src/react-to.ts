import type { StoredEvent } from '@casewright/event-store';
import { caseStream, idOfStream } from '@casewright/workflow';
import { grouped } from './grouped.js';
import { FAULT, type parking } from './parking.js';
import { categoryOf, react, reactOnce, type Declared } from './react.js';
import type { PendingReaction, ReactionChanges } from './reaction-journal.js';
import type { ReactorPorts } from './reactor.js';

/** Reactions by the event they are on. */
export type Declarations = ReadonlyMap<string, readonly Declared[]>;

/** What is pending, by the stream whose next event it waits for. Kept in step with the journal. */
export type Open = Map<string, readonly PendingReaction[]>;

export const byTarget = (pending: readonly PendingReaction[]): Open =>
  grouped(pending, ({ targetStream }) => targetStream);

type Tried = ReactionChanges & { readonly tried: number };

type Parts = ReactorPorts & { readonly declared: Declarations; readonly park: ReturnType<typeof parking> };

/** Tries what waited for these events and what is declared on them; answers what of it the journal must know. */
export const reactTo = async (parts: Parts, open: Open, events: readonly StoredEvent[]): Promise<Tried> => {
  const changes = changesTo(open);

  for (const stored of events) {
    const earlier = open.get(stored.stream) ?? [];
    open.delete(stored.stream);
    for (const each of earlier) changes.retried(each, await retry(parts, each));

    for (const each of declaredOn(parts.declared, stored))
      changes.answered(await parts.park(placeOf(each, stored), () => react(parts, each, stored)));
  }
  return changes.made();
};

/** Gives what was set aside another try: the program may be another one now. It stays aside if it throws again. */
export const retryFaults = async (parts: Parts, open: Open): Promise<Tried> => {
  const changes = changesTo(open);
  for (const each of [...open.values()].flat())
    if (each.code === FAULT) {
      drop(open, each);
      changes.retried(each, await retry(parts, each));
    }
  return changes.made();
};

/** What is pending and done, for the journal, kept in step with what is open. */
const changesTo = (open: Open) => {
  const pending: PendingReaction[] = [];
  const done: PendingReaction[] = [];
  let tried = 0;

  const answered = (refused: readonly PendingReaction[]) => {
    tried += 1;
    pending.push(...refused);
    for (const each of refused) open.set(each.targetStream, [...(open.get(each.targetStream) ?? []), each]);
  };

  return {
    answered,
    retried: (earlier: PendingReaction, still: readonly PendingReaction[]) => {
      if (!still.some(({ targetStream }) => targetStream === earlier.targetStream)) done.push(earlier);
      answered(still);
    },
    made: (): Tried => ({ pending, done, tried }),
  };
};

const drop = (open: Open, gone: PendingReaction) =>
  open.set(
    gone.targetStream,
    (open.get(gone.targetStream) ?? []).filter((each) => each !== gone),
  );

/** Where a reaction stands that came to nothing yet, not even to its targets. */
const placeOf = ({ reaction }: Declared, { id, stream, revision }: StoredEvent) => ({
  ...{ reaction: reaction.name, sourceEventId: id, sourceStream: stream, sourceRevision: revision },
  targetStream: stream,
});

/** Tries a pending reaction again; one whose source or declaration is gone stays as it is. */
const retry = async (parts: Parts, earlier: PendingReaction): Promise<readonly PendingReaction[]> => {
  const { reaction: name, sourceStream, sourceRevision, targetStream } = earlier;
  const id = idOfStream(targetStream);
  const toAll = targetStream === sourceStream;

  for await (const stored of parts.store.read(sourceStream, sourceRevision)) {
    const each = declaredOn(parts.declared, stored).find(
      ({ reaction, workflow }) => reaction.name === name && (toAll || caseStream(workflow, id) === targetStream),
    );
    if (each === undefined) return [earlier];
    return parts.park(earlier, () => (toAll ? react(parts, each, stored) : reactOnce(parts, each, stored, id)));
  }
  return [earlier];
};

const declaredOn = (declared: Declarations, { stream, type }: StoredEvent): readonly Declared[] =>
  declared.get(`${categoryOf(stream)}/${type}`) ?? [];
