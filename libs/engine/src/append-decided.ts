import { WrongRevision, type Write } from '@casewright/event-store';
import type { ClaimChange, Decided, Workflow } from '@casewright/workflow';
import { caseEventOf, type CaseRecord } from './case-record.js';
import { envelope } from './envelope.js';
import type { CaseEvent } from './instruction.js';
import type { LedgerRecord, LedgerRecords } from './ledgers.js';
import type { SeenLedgers } from './seen-ledgers.js';
import type { Parts, Settled, Task } from './settle.js';

type Append = {
  readonly task: Task;
  readonly workflow: Workflow;
  readonly record: CaseRecord | undefined;
  readonly decided: Decided;
  readonly now: string;
  readonly basis: Readonly<Record<string, unknown>> | undefined;
  /** The ledgers that were looked at to decide. */
  readonly seen: SeenLedgers;
};

/**
 * Records a decision: the case's events and the ledgers they change, in one append. Writes nothing, and says so, when a
 * ledger has moved on since the decision, or when somebody else wrote first.
 */
export const appendDecided = async (parts: Parts, append: Append): Promise<Settled | 'decide again' | 'race lost'> => {
  const { task, workflow, record, decided, now, basis, seen } = append;
  const { ledgers, ports } = parts;
  const { stream, commandId, commandHash, correlationId, causationId } = task;

  const held = await heldFor(ledgers, decided.claims);
  if (held.some(seen.hasMoved)) return 'decide again';

  const cause = { commandId, commandHash, correlationId, causationId, recordedAt: now, basis };
  const write = envelope(workflow, stream, record, decided, cause);
  const ledgerCause = { ...cause, caseStream: stream, causationId: write.events.at(-1)?.id ?? commandId };
  const entries = decided.claims.map((change, index) => {
    const ledger = held[index] as LedgerRecord;
    return { change, ledger, write: ledgers.write(ledger, change, ledgerCause) };
  });

  try {
    const positions = await ports.store.append([write, ...entries.map((entry) => entry.write)]);
    for (const entry of entries) ledgers.keep(entry.ledger, entry.change, entry.write);
    return recorded(parts, append, write, positions);
  } catch (error) {
    if (!(error instanceof WrongRevision)) throw error;
    for (const { ledger, key } of decided.claims) await ledgers.fresh(ledger, key);
    return 'race lost';
  }
};

const heldFor = async (ledgers: LedgerRecords, claims: readonly ClaimChange[]): Promise<readonly LedgerRecord[]> => {
  const held: LedgerRecord[] = [];
  for (const { ledger, key } of claims) held.push(ledgers.cached(ledger, key) ?? (await ledgers.fresh(ledger, key)));
  return held;
};

const recorded = (
  { cases }: Parts,
  { task, workflow, record, decided, now }: Append,
  { events, expectedRevision }: Write,
  positions: readonly number[],
): Settled => {
  const commands = record?.commands ?? new Map<string, number>();
  commands.set(task.commandId, expectedRevision + 1);

  const after: CaseRecord = {
    stream: task.stream,
    workflow,
    state: decided.state,
    running: decided.running,
    revision: expectedRevision + events.length,
    hash: events.at(-1)?.hash ?? '',
    recordedAt: now,
    commands,
  };
  cases.keep(after);
  return { record: after, events: events.map(placed(task.stream, expectedRevision, positions)) };
};

const placed =
  (stream: string, expectedRevision: number, positions: readonly number[]) =>
  (event: Write['events'][number], index: number): CaseEvent =>
    caseEventOf({ ...event, stream, revision: expectedRevision + 1 + index, position: positions[index] ?? 0 });
