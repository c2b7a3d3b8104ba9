import {
  availability,
  caseStream,
  InputNeeded,
  knownCommands,
  takesNoInput,
  UNKNOWN_INPUT,
  type Availability,
  type Caller,
  type Command,
  type Lookups,
  type Workflow,
} from '@casewright/workflow';
import { caseEventOf, viewOf, type CaseRecord } from './case-record.js';
import type { Engine, Moment } from './engine.js';
import type { CaseEvent } from './instruction.js';
import { NO_LOOKUPS, type LookUp, type Resolved } from './lookups.js';
import { seenLedgers } from './seen-ledgers.js';
import type { Parts } from './settle.js';

/** Reads single cases: as they are, as they were, their history, and what could be done next. */
export const caseReading = (parts: Parts, lookUp: LookUp): Pick<Engine, 'read' | 'history' | 'commandsFor'> => {
  const { cases, ports } = parts;

  const find = (name: string, id: string) => {
    const workflow = ports.registry.named(name);
    return workflow === undefined ? undefined : { workflow, stream: caseStream(workflow, id) };
  };

  const recordAt = async (name: string, id: string, moment: Moment): Promise<CaseRecord | undefined> => {
    const found = find(name, id);
    if (found === undefined) return undefined;

    const isNow = moment.revision === undefined && moment.at === undefined;
    return isNow ? cases.fresh(found.workflow, found.stream) : cases.until(found.workflow, found.stream, moment);
  };

  return {
    read: async (name, id, moment = {}) => {
      const record = await recordAt(name, id, moment);
      return record === undefined ? undefined : viewOf(record);
    },

    history: async (name, id, from = 0) => {
      const found = find(name, id);
      const events: CaseEvent[] = [];
      if (found === undefined) return events;

      for await (const stored of ports.store.read(found.stream, from)) events.push(caseEventOf(stored));
      return events;
    },

    commandsFor: async (name, id, caller) => {
      const record = await recordAt(name, id, {});
      if (record === undefined) return [];

      const { workflow } = record;
      return Promise.all(
        knownCommands(workflow, caller).map((command) =>
          offer(parts, lookUp, { workflow, record, id, caller, command }),
        ),
      );
    },
  };
};

type Offer = {
  readonly workflow: Workflow;
  readonly record: CaseRecord;
  readonly id: string;
  readonly caller: Caller;
  readonly command: string;
};

const offer = async (
  { ports, settings, ledgers }: Parts,
  lookUp: LookUp,
  { workflow, record, id, caller, command: name }: Offer,
): Promise<Availability> => {
  const seen = seenLedgers(ledgers);
  const command = workflow.commands[name] as Command;
  const { lookups } = await foreseenLookups(command, record, id, (declared) => lookUp(declared, seen));
  const question = {
    ...{ id, caller, now: ports.now(), calendar: ports.calendar, settings: settings(workflow), lookups },
    holdings: seen.holdings,
  };

  for (let read = 0; ;) {
    const answer = availability(workflow, record, name, question);
    if (seen.size === read) return answer;
    read = seen.size;
    await seen.readOn();
  }
};

/** The answers of a command's lookups; where its questions need input that nobody has given, reading them says so. */
const foreseenLookups = async (
  command: Command,
  { state }: CaseRecord,
  id: string,
  lookUp: (declared: Lookups) => Promise<Resolved>,
): Promise<Pick<Resolved, 'lookups'>> => {
  const { lookups } = command;
  if (lookups === undefined) return NO_LOOKUPS;

  const input = takesNoInput(command) ? {} : UNKNOWN_INPUT;
  try {
    return await lookUp(lookups({ input, id, case: state.context as object }));
  } catch (error) {
    // not by itself: what a promise resolves to is read, and reading it throws
    if (error instanceof InputNeeded) return { lookups: UNKNOWN_INPUT };
    throw error;
  }
};
