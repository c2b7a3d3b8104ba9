import type { EventStore, StoredEvent } from '@casewright/event-store';
import { caseStream, idOfStream } from '@casewright/workflow';
import type { Engine } from './engine.js';
import type { CaseIndex, Registry } from './ports.js';
import { categoryOf, react, reactOnce, type Declared } from './react.js';

/** A reaction whose command was refused or found no case; it is tried again after each later event of its target. */
export type PendingReaction = {
  readonly reaction: string;
  readonly sourceEventId: string;
  readonly sourceStream: string;
  readonly sourceRevision: number;
  readonly targetStream: string;
  readonly code: string;
  readonly message: string;
  readonly at: string;
};

export type ReactionChanges = {
  readonly pending: readonly PendingReaction[];
  readonly done: readonly Pick<PendingReaction, 'reaction' | 'sourceEventId' | 'targetStream'>[];
};

/** Where the reactor keeps how far it is and what is pending; both change in one transaction. */
export interface ReactionJournal {
  checkpoint(): Promise<number>;
  save(position: number, changes: ReactionChanges): Promise<void>;
  pending(): Promise<readonly PendingReaction[]>;
}

export type ReactorPorts = {
  readonly engine: Pick<Engine, 'execute' | 'read'>;
  readonly store: EventStore;
  readonly registry: Registry;
  readonly index: CaseIndex;
  readonly journal: ReactionJournal;
  readonly now: () => string;
};

/**
 * Follows the log and issues the commands that events lead to, each once: its command id derives from the source event,
 * so a repeated try finds it done. Never part of a replay.
 */
export const reactor = (ports: ReactorPorts) => {
  const declared = declaredIn(ports.registry);
  const waiting = new Set<{ readonly position: number; readonly resolve: () => void }>();
  let position = 0;

  const reached = (at: number) => {
    position = at;
    for (const waiter of waiting)
      if (waiter.position <= at) {
        waiting.delete(waiter);
        waiter.resolve();
      }
  };

  return {
    /** Resolves when stopped; rejects when it can no longer follow, and may then be run again. */
    run: async (signal: AbortSignal): Promise<void> => {
      const open = byTarget(await ports.journal.pending());
      reached(await ports.journal.checkpoint());
      for await (const page of ports.store.subscribe(position, { signal })) {
        const changes = await reactTo(ports, declared, open, page.events);
        if (page.events.length > 0) await ports.journal.save(page.position, changes);
        reached(page.position);
      }
    },

    /** Resolves when every event up to a position has been reacted to. */
    waitFor: (wanted: number): Promise<void> =>
      wanted <= position ? Promise.resolve() : new Promise((resolve) => waiting.add({ position: wanted, resolve })),
  };
};

/** The reactions by what they are on, as far as there is a workflow to record it. */
type Declarations = ReadonlyMap<string, readonly Declared[]>;

const declaredIn = (registry: Registry): Declarations => {
  const all = registry.all.flatMap((workflow) => workflow.reactions.map((reaction) => ({ workflow, reaction })));
  const alive = all.filter(({ reaction }) => registry.ofCategory(categoryOf(reaction.on)) !== undefined);
  return grouped(alive, ({ reaction }) => reaction.on);
};

/** What is pending, by the stream whose next event it waits for. Kept in step with the journal. */
type Open = Map<string, readonly PendingReaction[]>;

const byTarget = (pending: readonly PendingReaction[]): Open => grouped(pending, ({ targetStream }) => targetStream);

const grouped = <Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, readonly Item[]> => {
  const groups = new Map<string, readonly Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
};

const reactTo = async (
  ports: ReactorPorts,
  declared: Declarations,
  open: Open,
  events: readonly StoredEvent[],
): Promise<ReactionChanges> => {
  const pending: PendingReaction[] = [];
  const done: PendingReaction[] = [];
  const keep = (refused: readonly PendingReaction[]) => {
    pending.push(...refused);
    for (const each of refused) open.set(each.targetStream, [...(open.get(each.targetStream) ?? []), each]);
  };

  for (const stored of events) {
    const earlier = open.get(stored.stream) ?? [];
    open.delete(stored.stream);
    for (const each of earlier) {
      const still = await retry(ports, declared, each);
      if (still.length === 0) done.push(each);
      keep(still);
    }

    for (const each of declaredOn(declared, stored)) keep(await react(ports, each, stored));
  }
  return { pending, done };
};

/** Tries a pending reaction again; one whose source or declaration is gone stays as it is. */
const retry = async (
  ports: ReactorPorts,
  declared: Declarations,
  earlier: PendingReaction,
): Promise<readonly PendingReaction[]> => {
  const { reaction: name, sourceStream, sourceRevision, targetStream } = earlier;
  const id = idOfStream(targetStream);

  for await (const stored of ports.store.read(sourceStream, sourceRevision)) {
    const each = declaredOn(declared, stored).find(
      ({ reaction, workflow }) => reaction.name === name && caseStream(workflow, id) === targetStream,
    );
    return each === undefined ? [earlier] : reactOnce(ports, each, stored, id);
  }
  return [earlier];
};

const declaredOn = (declared: Declarations, { stream, type }: StoredEvent): readonly Declared[] =>
  declared.get(`${categoryOf(stream)}/${type}`) ?? [];
