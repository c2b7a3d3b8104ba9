import { WrongRevision, type Write } from '@casewright/event-store';
import type { Decided, Workflow } from '@casewright/workflow';
import { caseEventOf, remember, type CaseRecord } from './case-record.js';
import { envelope } from './envelope.js';
import type { CaseEvent } from './instruction.js';
import type { Parts, Settled, Task } from './settle.js';

type Append = {
  readonly task: Task;
  readonly workflow: Workflow;
  readonly record: CaseRecord | undefined;
  readonly decided: Decided;
  readonly now: string;
  readonly basis: Readonly<Record<string, unknown>> | undefined;
};

/** Records a decision: the case's events and the ledgers they change, in one append. `read on` when a race is lost. */
export const appendDecided = async (parts: Parts, append: Append): Promise<Settled | 'read on'> => {
  const { task, workflow, record, decided, now, basis } = append;
  const { cases, ledgers, ports } = parts;
  for (const { ledger, key } of decided.claims)
    if (ledgers.cached(ledger, key) === undefined) await ledgers.fresh(ledger, key);

  const write = envelope(workflow, task.stream, record, decided, {
    ...{ commandId: task.commandId, commandHash: task.commandHash, recordedAt: now },
    ...{ correlationId: task.correlationId, causationId: task.causationId },
    ...(basis === undefined ? {} : { basis }),
  });
  const ledgerWrites = ledgers.writes(decided.claims, ledgerCause(task, write, now));

  try {
    const positions = await ports.store.append([write, ...ledgerWrites]);
    ledgers.keep(decided.claims, ledgerWrites);
    return recorded(parts, append, write, positions);
  } catch (error) {
    if (!(error instanceof WrongRevision)) throw error;
    for (const { ledger, key } of decided.claims) await ledgers.fresh(ledger, key);
    return 'read on';
  }
};

const ledgerCause = ({ stream, commandId, correlationId }: Task, { events }: Write, recordedAt: string) => {
  const causationId = events.at(-1)?.id ?? commandId;
  return {
    ...{ caseStream: stream, commandId, causationId },
    meta: { recordedAt, commandId, $correlationId: correlationId, $causationId: causationId, schemaVersion: 1 },
  };
};

const recorded = (
  { cases }: Parts,
  { task, workflow, record, decided, now }: Append,
  { events, expectedRevision }: Write,
  positions: readonly number[],
): Settled => {
  const revision = expectedRevision + events.length;
  const commands = record?.commands ?? new Map();
  remember(commands, task.commandId, task.commandHash, expectedRevision + 1);
  remember(commands, task.commandId, task.commandHash, revision);

  const after: CaseRecord = {
    ...{ stream: task.stream, workflow, state: decided.state, running: decided.running },
    ...{ revision, hash: events.at(-1)?.hash ?? '', recordedAt: now, commands },
  };
  cases.keep(after);
  return { record: after, events: events.map(placed(task.stream, expectedRevision, positions)) };
};

const placed =
  (stream: string, expectedRevision: number, positions: readonly number[]) =>
  (event: Write['events'][number], index: number): CaseEvent =>
    caseEventOf({ ...event, stream, revision: expectedRevision + 1 + index, position: positions[index] ?? 0 });
