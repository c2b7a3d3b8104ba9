import type { EventStore, StoredEvent } from '@casewright/event-store';
import {
  caseStream,
  idOfStream,
  isRefusal,
  systemCaller,
  type EventMeta,
  type Reaction,
  type ReactionTarget,
  type Refusal,
  type SourceEvent,
  type Workflow,
} from '@casewright/workflow';
import type { Engine } from './engine.js';
import { derivedUuid } from './identity.js';
import type { CaseIndex, Registry } from './ports.js';

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
  readonly engine: Pick<Engine, 'execute'>;
  readonly store: EventStore;
  readonly registry: Registry;
  readonly index: CaseIndex;
  readonly journal: ReactionJournal;
  readonly now: () => string;
};

type Declared = { readonly workflow: Workflow; readonly reaction: Reaction<unknown> };

/**
 * Follows the log and issues the commands that events lead to, each once: its command id derives from the source event,
 * so a repeated try finds it done. Never part of a replay.
 */
export const reactor = (ports: ReactorPorts) => {
  const declared = new Map<string, Declared[]>();
  for (const workflow of ports.registry.all)
    for (const reaction of workflow.reactions)
      declared.set(reaction.on, [...(declared.get(reaction.on) ?? []), { workflow, reaction }]);

  const stop = new AbortController();
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

  const run = async () => {
    const open = byTarget(await ports.journal.pending());
    reached(await ports.journal.checkpoint());
    for await (const page of ports.store.subscribe(position, { signal: stop.signal })) {
      const changes = await reactTo(ports, declared, open, page.events);
      if (page.events.length > 0) await ports.journal.save(page.position, changes);
      reached(page.position);
    }
  };

  return {
    /** Resolves when stopped; rejects when the log can no longer be followed. */
    run,
    stop: () => stop.abort(),
    /** Resolves when every event up to a position has been reacted to. */
    waitFor: (wanted: number): Promise<void> =>
      wanted <= position ? Promise.resolve() : new Promise((resolve) => waiting.add({ position: wanted, resolve })),
  };
};

/** What is pending, by the stream whose next event it waits for. Kept in step with the journal. */
type Open = Map<string, readonly PendingReaction[]>;

const byTarget = (pending: readonly PendingReaction[]): Open => {
  const open: Open = new Map();
  for (const each of pending) open.set(each.targetStream, [...(open.get(each.targetStream) ?? []), each]);
  return open;
};

const reactTo = async (
  ports: ReactorPorts,
  declared: ReadonlyMap<string, readonly Declared[]>,
  open: Open,
  events: readonly StoredEvent[],
): Promise<ReactionChanges> => {
  const pending: PendingReaction[] = [];
  const done: PendingReaction[] = [];
  const keep = (still: PendingReaction) => {
    pending.push(still);
    open.set(still.targetStream, [...(open.get(still.targetStream) ?? []), still]);
  };

  for (const stored of events) {
    const earlier = open.get(stored.stream) ?? [];
    open.delete(stored.stream);
    for (const each of earlier) {
      const still = await retry(ports, declared, each);
      if (still === undefined) done.push(each);
      else keep(still);
    }

    const category = stored.stream.slice(0, stored.stream.indexOf('-'));
    for (const each of declared.get(`${category}/${stored.type}`) ?? [])
      for (const refused of await react(ports, each, stored)) keep(refused);
  }
  return { pending, done };
};

const react = async (ports: ReactorPorts, each: Declared, stored: StoredEvent): Promise<readonly PendingReaction[]> => {
  const pending: PendingReaction[] = [];
  for (const id of await targetsOf(ports, each, stored)) {
    const refusal = await issue(ports, each, stored, id);
    if (refusal !== undefined) pending.push(pendingOf(ports, each, stored, id, refusal));
  }
  return pending;
};

const retry = async (
  ports: ReactorPorts,
  declared: ReadonlyMap<string, readonly Declared[]>,
  earlier: PendingReaction,
): Promise<PendingReaction | undefined> => {
  const each = [...declared.values()].flat().find(({ reaction }) => reaction.name === earlier.reaction);
  if (each === undefined) return earlier;

  for await (const stored of ports.store.read(earlier.sourceStream, earlier.sourceRevision)) {
    const id = idOfStream(earlier.targetStream);
    const refusal = await issue(ports, each, stored, id);
    return refusal === undefined ? undefined : pendingOf(ports, each, stored, id, refusal);
  }
  return earlier;
};

const targetsOf = async (
  { index }: ReactorPorts,
  { workflow, reaction }: Declared,
  stored: StoredEvent,
): Promise<readonly string[]> => {
  const ids = async (target: ReactionTarget) =>
    'id' in target ? [target.id] : (await index.find(workflow.name, target.where)).map(({ id }) => id);
  return (await Promise.all(reaction.targets(sourceOf(stored)).map(ids))).flat();
};

const issue = async (
  { engine }: ReactorPorts,
  { workflow, reaction }: Declared,
  stored: StoredEvent,
  id: string,
): Promise<Refusal | undefined> => {
  const meta = JSON.parse(stored.meta) as EventMeta;
  const rows = workflow.commands[reaction.command]?.rows ?? [];

  const answer = await engine.execute({
    workflow: workflow.name,
    id,
    starts: rows.every(({ from }) => from === '*'),
    command: reaction.command,
    data: reaction.input(sourceOf(stored)),
    caller: systemCaller(meta.actor.onBehalfOf ?? meta.actor.personId),
    commandId: derivedUuid('reaction', reaction.name, stored.id, id),
    correlationId: meta.$correlationId,
    causationId: stored.id,
  });
  return isRefusal(answer) ? answer : undefined;
};

const sourceOf = ({ id, stream, type, data, meta }: StoredEvent): SourceEvent => ({
  ...{ id, stream, type },
  data: JSON.parse(data) as unknown,
  at: (JSON.parse(meta) as EventMeta).recordedAt,
});

const pendingOf = (
  { now }: ReactorPorts,
  { workflow, reaction }: Declared,
  stored: StoredEvent,
  id: string,
  { refused, message }: Refusal,
): PendingReaction => ({
  ...{
    reaction: reaction.name,
    sourceEventId: stored.id,
    sourceStream: stored.stream,
    sourceRevision: stored.revision,
  },
  ...{ targetStream: caseStream(workflow, id), code: refused, message, at: now() },
});
