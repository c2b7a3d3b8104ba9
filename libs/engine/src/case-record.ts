import type { StoredEvent } from '@casewright/event-store';
import {
  acting,
  applyTimers,
  evolve,
  idOfStream,
  initial,
  isFinal,
  migrate,
  NO_TIMERS,
  stageOf,
  upcast,
  type CaseNow,
  type EventMeta,
  type Workflow,
} from '@casewright/workflow';
import type { CaseEvent, CaseView } from './instruction.js';

/** A case as the engine keeps it: the fold of its stream, and what the next append needs to know. */
export type CaseRecord = CaseNow & {
  readonly stream: string;
  /** The definition the case follows, which may be an earlier version. */
  readonly workflow: Workflow;
  readonly revision: number;
  /** Hash of the last event. */
  readonly hash: string;
  readonly recordedAt: string;
  /** Accepted commands by id, each with the revision of its first event. Shared along the stream, which only grows. */
  readonly commands: Map<string, number>;
};

/** Folds further events of a stream into its record. Throws when the code no longer fits the history. */
export const extend = (current: Workflow, record: CaseRecord | undefined, stored: StoredEvent): CaseRecord => {
  const meta = JSON.parse(stored.meta) as EventMeta;
  const workflow = record?.workflow ?? definitionOf(current, meta.definitionVersion ?? 1);
  const commands = record?.commands ?? new Map<string, number>();
  if (!commands.has(meta.commandId)) commands.set(meta.commandId, stored.revision);

  return {
    ...follow(current, workflow, record, stored, meta),
    stream: stored.stream,
    revision: stored.revision,
    hash: stored.hash,
    recordedAt: meta.recordedAt,
    commands,
  };
};

const follow = (
  current: Workflow,
  workflow: Workflow,
  record: CaseRecord | undefined,
  { type, data }: StoredEvent,
  meta: EventMeta,
): CaseNow & { readonly workflow: Workflow } => {
  const running = applyTimers(record?.running ?? NO_TIMERS, meta.timers);
  const before = record?.state ?? initial(workflow);
  if (type === 'CaseMigrated') {
    const { to } = JSON.parse(data) as { to: number };
    const target = definitionOf(current, to);
    return { workflow: target, running, state: migrate(workflow, target, before) };
  }

  const today = upcast(workflow, type, JSON.parse(data), meta.schemaVersion);
  const state = evolve(workflow, before, { type, data: today, at: meta.recordedAt, by: meta.actor });
  return { workflow, running, state };
};

/** A workflow's definition of a version. Throws when it is gone: cases that began with it still need it. */
export const definitionOf = (current: Workflow, version: number): Workflow => {
  const found = [current, ...current.earlier].find((definition) => definition.version === version);
  if (found === undefined) throw new Error(`${current.name} has no definition of version ${version} any more.`);
  return found;
};

type Standing = Pick<CaseRecord, 'workflow' | 'stream' | 'revision' | 'state' | 'running'>;

/** What the outside sees of a record. */
export const viewOf = ({ workflow, stream, revision, state, running }: Standing): CaseView => ({
  workflow: workflow.name,
  id: idOfStream(stream),
  stream,
  version: workflow.version,
  revision,
  stage: stageOf(state),
  state: state.value,
  final: isFinal(state),
  data: state.context as object,
  timers: acting(running),
});

/** A stored event, parsed for the outside. */
export const caseEventOf = ({ id, type, data, meta, hash, stream, revision, position }: StoredEvent): CaseEvent => ({
  id,
  type,
  data: JSON.parse(data) as object,
  stream,
  revision,
  position,
  meta: { ...(JSON.parse(meta) as EventMeta), hash },
});
