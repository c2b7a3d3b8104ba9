import {
  caseStream,
  decide,
  initial,
  isFinal,
  isRefusal,
  parseInput,
  refuse,
  stageOf,
  type Command,
  type Refusal,
  type Workflow,
} from '@casewright/workflow';
import { caseEventOf, viewOf, type CaseRecord } from './case-record.js';
import { commandHashOf, derivedCaseId } from './identity.js';
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

  return async (instruction: Instruction): Promise<Answer> => {
    const workflow = parts.ports.registry.named(instruction.workflow);
    if (workflow === undefined) return refuse('NOT_FOUND', `There is no workflow ${instruction.workflow}.`);

    const parsed = parseInput(workflow, instruction.command, instruction.data);
    if (isRefusal(parsed)) return parsed;

    const task = taskOf(workflow, instruction, parsed.input, lookUp);
    const settled = await once(task);
    if (isRefusal(settled)) return settled;
    if ('record' in settled) return { case: viewOf(settled.record), events: settled.events, replayed: false };
    if ('wouldRecord' in settled) return wouldAccept(task, settled);
    return firstAnswer(parts, task, settled);
  };
};

const IN_PROGRESS = refuse('IN_PROGRESS', 'This command is still being carried out. Ask again in a moment.');

const taskOf = (workflow: Workflow, instruction: Instruction, input: object, lookUp: LookUp): Task => {
  const { command: name, caller, commandId, starts, expectedRevision, dryRun } = instruction;
  const id = instruction.id ?? workflow.naturalId?.(input as never) ?? derivedCaseId(workflow.name, commandId);
  const { lookups } = workflow.commands[name] as Command;

  return {
    ...{ workflow, id, stream: caseStream(workflow, id), starts, commandId },
    commandHash: commandHashOf(name, input, caller.personId),
    correlationId: instruction.correlationId,
    causationId: instruction.causationId ?? commandId,
    ...(expectedRevision === undefined ? {} : { expectedRevision }),
    ...(dryRun === undefined ? {} : { dryRun }),
    ...(lookups === undefined
      ? {}
      : { lookUp: (definition, record) => lookUp(lookups({ input, id, case: recordedBy(definition, record) })) }),
    decide: (definition, record, given) => decide(definition, record, { ...given, command: name, input, caller }),
  };
};

const recordedBy = (workflow: Workflow, record: CaseRecord | undefined): object =>
  (record?.state ?? initial(workflow)).context as object;

const wouldAccept = (
  { workflow, id, stream }: Task,
  { before, wouldRecord }: Extract<Settled, { wouldRecord: unknown }>,
): WouldAccept => {
  const { state, running, events, actor } = wouldRecord;
  return {
    case: {
      ...{ workflow: workflow.name, id, stream, version: before?.workflow.version ?? workflow.version },
      ...{ revision: (before?.revision ?? -1) + events.length, stage: stageOf(state), state: state.value },
      ...{ final: isFinal(state), data: state.context as object, timers: [...running.values()] },
    },
    wouldRecord: events,
    actor,
  };
};

/** A repeated command is answered as it was: the case at the last revision it recorded, with its events. */
const firstAnswer = async (
  { cases, ports }: Parts,
  { workflow, stream }: Task,
  { first, last }: { readonly first: number; readonly last: number },
): Promise<Accepted> => {
  const record = await cases.until(workflow, stream, { revision: last });
  if (record === undefined) throw new Error(`${stream} has lost revision ${last}`);

  const events: CaseEvent[] = [];
  for await (const stored of ports.store.read(stream, first)) {
    if (stored.revision > last) break;
    events.push(caseEventOf(stored));
  }
  return { case: viewOf(record), events, replayed: true };
};
