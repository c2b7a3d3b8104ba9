import {
  isRefusal,
  ledgerStream,
  refuse,
  type Decided,
  type Missing,
  type Refusal,
  type Request,
  type Workflow,
} from '@casewright/workflow';
import { appendDecided } from './append-decided.js';
import type { CaseRecord } from './case-record.js';
import type { CaseRecords } from './cases.js';
import type { CaseEvent } from './instruction.js';
import { NO_LOCK, type keyedLocks, type Lock } from './keyed-locks.js';
import type { LedgerRecords } from './ledgers.js';
import { NO_LOOKUPS, type Resolved } from './lookups.js';
import type { EnginePorts } from './ports.js';

/** What a decision is made with, besides the case: the same for commands and timers. */
export type Given = Pick<Request, 'id' | 'now' | 'calendar' | 'settings' | 'lookups' | 'holdings'>;

/** One thing to be decided about one case, until it is recorded or refused. */
export type Task = {
  readonly workflow: Workflow;
  readonly id: string;
  readonly stream: string;
  readonly starts: boolean;
  readonly commandId: string;
  readonly commandHash: string;
  readonly correlationId: string;
  readonly causationId: string;
  readonly expectedRevision?: number;
  readonly dryRun?: true;
  /** Answers what the decision looks up; asked again for each attempt. */
  readonly lookUp?: (workflow: Workflow, record: CaseRecord | undefined) => Promise<Resolved>;
  readonly decide: (workflow: Workflow, record: CaseRecord | undefined, given: Given) => Decided | Refusal | Missing;
};

export type Settled =
  | { readonly record: CaseRecord; readonly events: readonly CaseEvent[] }
  | { readonly before: CaseRecord | undefined; readonly wouldRecord: Decided }
  /** The command had been accepted before: the revisions of its first and last event. */
  | { readonly first: number; readonly last: number };

export type Parts = {
  readonly ports: EnginePorts;
  readonly cases: CaseRecords;
  readonly ledgers: LedgerRecords;
  readonly locks: ReturnType<typeof keyedLocks>;
  readonly settings: (workflow: Workflow) => object;
};

/** How long a command that keeps losing races is decided again. */
const PATIENCE_MS = 2000;

type Again = 'read on' | 'decide again';

/**
 * Load, decide, append. A kept case or ledger may accept, for the append checks it; before refusing, everything is read
 * on and decided again. A lost race decides again until patience ends. Commands on one ledger key queue.
 */
export const settle = async (parts: Parts, task: Task): Promise<Settled | Refusal> => {
  const until = performance.now() + PATIENCE_MS;
  const turn = turnTaking(parts.locks);
  let fresh = false;

  try {
    for (;;) {
      const attempt = await tryOnce(parts, task, fresh, turn);
      if (typeof attempt === 'object') return attempt;
      if (performance.now() > until)
        return refuse('CONCURRENCY', 'Others kept changing this case at the same time. Look at it again, then retry.');
      fresh = attempt === 'read on';
    }
  } finally {
    turn.end();
  }
};

const tryOnce = async (parts: Parts, task: Task, reread: boolean, turn: Turn): Promise<Settled | Refusal | Again> => {
  const { cases, ledgers, ports } = parts;
  const kept = cases.cached(task.stream);
  const fresh = reread || (kept === undefined && !task.starts);
  const record = fresh ? await cases.fresh(task.workflow, task.stream) : kept;
  const workflow = record?.workflow ?? task.workflow;

  const accepted = record?.commands.get(task.commandId);
  if (accepted !== undefined) return accepted.hash === task.commandHash ? accepted : KEY_REUSED;

  const now = laterOf(ports.now(), record?.recordedAt);
  const resolved = (await task.lookUp?.(workflow, record)) ?? NO_LOOKUPS;
  const given: Given = {
    ...{ id: task.id, now, calendar: ports.calendar, settings: parts.settings(workflow), lookups: resolved.lookups },
    holdings: ledgers.cached,
  };

  const decided = absence(task, record) ?? (await decideOverLedgers(parts, task, workflow, record, given, fresh));
  if (isRefusal(decided)) return fresh ? decided : 'read on';
  if (task.expectedRevision !== undefined && task.expectedRevision !== record?.revision)
    return fresh ? movedOn(task.expectedRevision, record) : 'read on';
  if (task.dryRun) return { before: record, wouldRecord: decided };

  if (!(await turn.reached(decided.claims.map(ledgerStream)))) return 'decide again';
  return appendDecided(parts, { task, workflow, record, decided, now, basis: resolved.basis });
};

/** Decides, reading the ledgers it asks for; when everything must be fresh, once more over those it used. */
const decideOverLedgers = async (
  { ledgers }: Parts,
  task: Task,
  workflow: Workflow,
  record: CaseRecord | undefined,
  given: Given,
  fresh: boolean,
): Promise<Decided | Refusal> => {
  const used = new Map<string, { readonly ledger: string; readonly key: string }>();
  const holdings: Given['holdings'] = (ledger, key) => {
    used.set(ledgerStream({ ledger, key }), { ledger, key });
    return given.holdings(ledger, key);
  };
  const readUsed = async () => {
    for (const { ledger, key } of used.values()) await ledgers.fresh(ledger, key);
  };

  for (let reread = !fresh; ;) {
    const answer = task.decide(workflow, record, { ...given, holdings });
    if ('missing' in answer) await readUsed();
    else if (isRefusal(answer) && !reread && used.size > 0) {
      await readUsed();
      reread = true;
    } else return answer;
  }
};

/** Whether the case is there, or is not, as the task needs it (DOMAIN 2.5, check 3). */
const absence = ({ starts, id, workflow }: Task, record: CaseRecord | undefined): Refusal | undefined => {
  if (starts && record !== undefined)
    return refuse('ALREADY_EXISTS', `There is already a case ${id} of ‘${workflow.content.title}’.`);
  if (!starts && record === undefined)
    return refuse('NOT_FOUND', `There is no case ${id} of ‘${workflow.content.title}’.`);
  return undefined;
};

const movedOn = (expected: number, record: CaseRecord | undefined): Refusal =>
  refuse('CONCURRENCY', `The case is at revision ${record?.revision ?? 'none'}, not ${expected}. Look at it again.`);

const KEY_REUSED = refuse('KEY_REUSED', 'Another command has been sent under this idempotency key. Use a new one.');

const laterOf = (now: string, recordedAt: string | undefined): string =>
  recordedAt !== undefined && recordedAt > now ? recordedAt : now;

type Turn = { readonly reached: (keys: readonly string[]) => Promise<boolean>; readonly end: () => void };

/** The task's turn at the ledgers it changes: true when it may go on, false when it had to wait and must decide again. */
const turnTaking = (locks: ReturnType<typeof keyedLocks>): Turn => {
  let lock: Lock = NO_LOCK;

  return {
    reached: async (keys) => {
      if (lock.covers(keys)) return true;
      lock.release();
      const free = locks.tryAcquire(keys);
      lock = free ?? (await locks.acquire(keys));
      return free !== undefined;
    },
    end: () => lock.release(),
  };
};
