import { NO_STREAM } from '@casewright/event-store';
import {
  caseStream,
  decide,
  initial,
  isRefusal,
  parseInput,
  refuse,
  type Command,
  type Refusal,
  type Workflow,
} from '@casewright/workflow';
import { caseIdOf } from './case-id.js';
import { caseEventOf, viewOf, type CaseRecord } from './case-record.js';
import { commandHashOf } from './identity.js';
import type { Accepted, Answer, CaseEvent, Instruction, WouldAccept } from './instruction.js';
import type { LookUp } from './lookups.js';
import { settle, type Parts, type Settled, type Task } from './settle.js';

/** Carries out commands: one at a time for each command id of a case. Refusals are answers. */
export const executor = (parts: Parts, lookUp: LookUp) => {
  const underWay = new Set<string>();

  const once = async (task: Task): Promise<Settled | Refusal> => {
    const key = `${task.stream} ${task.commandId}`;
    if (underWay.has(key)) return IN_PROGRESS;

    underWay.add(key);
    try {
      return await settle(parts, task);
    } finally {
      underWay.delete(key);
    }
  };

  const answerTo = async (task: Task): Promise<Answer> => {
    const settled = await once(task);
    if (isRefusal(settled)) return settled;
    if ('record' in settled) return { case: viewOf(settled.record), events: settled.events, replayed: false };
    if ('wouldRecord' in settled) return wouldAccept(task, settled);
    return firstAnswer(parts, task, settled.acceptedAt);
  };

  return async (instruction: Instruction): Promise<Executed> => {
    const { workflow: name, id = '', command, data } = instruction;
    const workflow = parts.ports.registry.named(name);
    if (workflow === undefined)
      return { answer: refuse('NOT_FOUND', `There is no workflow ${name}.`), stream: `${name}-${id}` };

    const parsed = parseInput(workflow, command, data);
    if (isRefusal(parsed)) return { answer: parsed, stream: caseStream(workflow, id) };

    const { input } = parsed;
    const task = taskOf(
      workflow,
      await caseIdOf(parts.cases, workflow, instruction, input),
      instruction,
      input,
      lookUp,
    );
    return { answer: await answerTo(task), stream: task.stream };
  };
};

/** An answer, and the stream of the case it is about. */
export type Executed = { readonly answer: Answer; readonly stream: string };

const IN_PROGRESS = refuse('IN_PROGRESS', 'This command is still being carried out. Ask again in a moment.');

const taskOf = (workflow: Workflow, id: string, instruction: Instruction, input: object, lookUp: LookUp): Task => {
  const { command: name, caller, commandId, starts, expectedRevision, dryRun } = instruction;
  const { lookups } = workflow.commands[name] as Command;

  return {
    workflow,
    id,
    stream: caseStream(workflow, id),
    starts,
    commandId,
    commandHash: commandHashOf(name, input, caller.personId),
    correlationId: instruction.correlationId,
    causationId: instruction.causationId ?? commandId,
    expectedRevision,
    dryRun,
    lookUp:
      lookups &&
      ((definition, record, seen) => lookUp(lookups({ input, id, case: recordedBy(definition, record) }), seen)),
    decide: (definition, record, given) => decide(definition, record, { ...given, command: name, input, caller }),
  };
};

const recordedBy = (workflow: Workflow, record: CaseRecord | undefined): object =>
  (record?.state ?? initial(workflow)).context as object;

const wouldAccept = (
  { workflow, stream }: Task,
  { before, wouldRecord: { events, actor, state, running } }: Extract<Settled, { wouldRecord: unknown }>,
): WouldAccept => {
  const revision = (before?.revision ?? NO_STREAM) + events.length;
  return {
    case: viewOf({ workflow: before?.workflow ?? workflow, stream, revision, state, running }),
    wouldRecord: events,
    actor,
  };
};

/**
 * A repeated command is answered as it was: the case at the last revision it recorded, with its events. Another command
 * under the same id is `KEY_REUSED`.
 */
const firstAnswer = async (
  { cases, ports }: Parts,
  { workflow, stream, commandId, commandHash }: Task,
  acceptedAt: number,
): Promise<Accepted | Refusal> => {
  const events: CaseEvent[] = [];
  for await (const stored of ports.store.read(stream, acceptedAt)) {
    const event = caseEventOf(stored);
    if (event.meta.commandId !== commandId) break;
    events.push(event);
  }
  if (events[0]?.meta.commandHash !== commandHash) return KEY_REUSED;

  const record = await cases.until(workflow, stream, { revision: acceptedAt + events.length - 1 });
  if (record === undefined) throw new Error(`${stream} has lost its events`);
  return { case: viewOf(record), events, replayed: true };
};

const KEY_REUSED = refuse('KEY_REUSED', 'Another command has been sent under this idempotency key. Use a new one.');
