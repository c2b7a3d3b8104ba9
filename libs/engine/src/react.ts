import type { StoredEvent } from '@casewright/event-store';
import {
  caseStream,
  idOfStream,
  isRefusal,
  isWithin,
  systemCaller,
  upcast,
  type EventMeta,
  type Reaction,
  type ReactionTarget,
  type SourceEvent,
  type Workflow,
} from '@casewright/workflow';
import { definitionOf } from './case-record.js';
import { derivedUuid } from './identity.js';
import type { PendingReaction } from './reaction-journal.js';
import type { ReactorPorts } from './reactor.js';

/** A reaction with the workflow it commands. */
export type Declared = { readonly workflow: Workflow; readonly reaction: Reaction<unknown> };

/** Carries an event on to every case the reaction names; answers what was refused. */
export const react = async (
  ports: ReactorPorts,
  declared: Declared,
  stored: StoredEvent,
): Promise<readonly PendingReaction[]> => {
  const source = await sourceOf(ports, stored);
  const pending: PendingReaction[] = [];
  for (const id of await targetsOf(ports, declared, source))
    pending.push(...(await issue(ports, declared, stored, source, id)));
  return pending;
};

/** Carries an event on to one case; answers what was refused. */
export const reactOnce = async (
  ports: ReactorPorts,
  declared: Declared,
  stored: StoredEvent,
  id: string,
): Promise<readonly PendingReaction[]> => issue(ports, declared, stored, await sourceOf(ports, stored), id);

/** The event in today's shape, with what its case had recorded by then. */
const sourceOf = async (
  { engine, registry }: ReactorPorts,
  { id, stream, type, data, meta, revision }: StoredEvent,
): Promise<SourceEvent> => {
  const workflow = registry.ofCategory(categoryOf(stream));
  const recorded = workflow && (await engine.read(workflow.name, idOfStream(stream), { revision }));
  if (workflow === undefined || recorded === undefined) throw new Error(`There is no case ${stream} to react to.`);

  const { recordedAt: at, schemaVersion } = JSON.parse(meta) as EventMeta;
  const today = upcast(definitionOf(workflow, recorded.version), type, JSON.parse(data), schemaVersion);
  return { id, stream, type, data: today, case: recorded.data, at };
};

const targetsOf = async (
  { index }: ReactorPorts,
  { workflow, reaction }: Declared,
  source: SourceEvent,
): Promise<readonly string[]> => {
  const ids = async (target: ReactionTarget) => {
    if ('id' in target) return [target.id];
    const found = await index.find(workflow.name, target.where);
    return found
      .filter(({ stage }) => target.stages?.some((path) => isWithin(stage, path)) ?? true)
      .map(({ id }) => id);
  };
  return (await Promise.all(reaction.targets(source).map(ids))).flat();
};

const issue = async (
  { engine, now }: ReactorPorts,
  { workflow, reaction }: Declared,
  stored: StoredEvent,
  source: SourceEvent,
  id: string,
): Promise<readonly PendingReaction[]> => {
  const meta = JSON.parse(stored.meta) as EventMeta;
  const rows = workflow.commands[reaction.command]?.rows ?? [];

  const answer = await engine.execute({
    workflow: workflow.name,
    id,
    starts: rows.every(({ from }) => from === '*'),
    command: reaction.command,
    data: reaction.input(source),
    caller: systemCaller(meta.actor.onBehalfOf ?? meta.actor.personId),
    commandId: derivedUuid('reaction', reaction.name, stored.id, id),
    correlationId: meta.$correlationId,
    causationId: stored.id,
  });
  // whatever was accepted under this id was this reaction, though its words may have changed since
  if (!isRefusal(answer) || answer.refused === 'KEY_REUSED') return [];

  return [
    {
      ...{ reaction: reaction.name, targetStream: caseStream(workflow, id) },
      ...{ sourceEventId: stored.id, sourceStream: stored.stream, sourceRevision: stored.revision },
      ...{ code: answer.refused, message: answer.message, at: now() },
    },
  ];
};

/** What a stream's name, and what a reaction is `on`, begin with. */
export const categoryOf = (name: string): string => name.split(/[-/]/, 1)[0] as string;
