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
import { laterOf } from './later-of.js';
import type { LedgerRecords } from './ledgers.js';
import { NO_LOOKUPS, type Resolved } from './lookups.js';
import type { EnginePorts } from './ports.js';
import { seenLedgers, type SeenLedgers } from './seen-ledgers.js';

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
  readonly lookUp?: (workflow: Workflow, record: CaseRecord | undefined, seen: SeenLedgers) => Promise<Resolved>;
  readonly decide: (workflow: Workflow, record: CaseRecord | undefined, given: Given) => Decided | Refusal | Missing;
};

export type Settled =
  | { readonly record: CaseRecord; readonly events: readonly CaseEvent[] }
  | { readonly before: CaseRecord | undefined; readonly wouldRecord: Decided }
  /** The command had been accepted before: the revision of its first event. */
  | { readonly acceptedAt: number };

export type Parts = {
  readonly ports: EnginePorts;
  readonly cases: CaseRecords;
  readonly ledgers: LedgerRecords;
  readonly locks: ReturnType<typeof keyedLocks>;
  readonly settings: (workflow: Workflow) => object;
};

/** How long a command that keeps losing races is decided again, from the first one it lost. */
const PATIENCE_MS = 2000;

type Again = 'read on' | 'decide again' | 'race lost';

/**
 * Load, decide, append. A kept case or ledger may accept, for the append checks it; before refusing, everything is read
 * on and decided again. A lost race decides again until patience ends. Commands on one ledger key queue.
 */
export const settle = async (parts: Parts, task: Task): Promise<Settled | Refusal> => {
  const turn = turnTaking(parts.locks);
  // no append checks what a dry run accepts
  let fresh = task.dryRun === true;
  let until: number | undefined;

  try {
    for (;;) {
      const attempt = await tryOnce(parts, task, fresh, turn);
      if (typeof attempt === 'object') return attempt;

      if (attempt === 'race lost') {
        until ??= performance.now() + PATIENCE_MS;
        if (performance.now() > until) return CROWDED;
      }
      fresh = attempt !== 'decide again';
    }
  } finally {
    turn.end();
  }
};

const tryOnce = async (parts: Parts, task: Task, reread: boolean, turn: Turn): Promise<Settled | Refusal | Again> => {
  const { cases, ports } = parts;
  const kept = cases.cached(task.stream);
  const fresh = reread || (kept === undefined && !task.starts);
  const record = fresh ? await cases.fresh(task.workflow, task.stream) : kept;
  const workflow = record?.workflow ?? task.workflow;
  const unlessKept = (refusal: Refusal) => (fresh ? refusal : 'read on');

  const acceptedAt = record?.commands.get(task.commandId);
  if (acceptedAt !== undefined) return { acceptedAt };
  const absent = absence(task, record);
  if (absent !== undefined) return unlessKept(absent);

  const seen = seenLedgers(parts.ledgers);
  const { lookups, basis } = (await task.lookUp?.(workflow, record, seen)) ?? NO_LOOKUPS;
  const now = laterOf(ports.now(), record?.recordedAt);
  const given: Given = {
    id: task.id,
    now,
    calendar: ports.calendar,
    settings: parts.settings(workflow),
    lookups,
    holdings: seen.holdings,
  };

  const decided = await decideOverLedgers(task, seen, fresh, () => task.decide(workflow, record, given));
  if (isRefusal(decided)) return unlessKept(decided);
  if (task.expectedRevision !== undefined && task.expectedRevision !== record?.revision)
    return unlessKept(movedOn(task.expectedRevision, record));
  if (task.dryRun) return { before: record, wouldRecord: decided };

  if (!(await turn.reached(decided.claims.map(ledgerStream)))) return 'decide again';
  return appendDecided(parts, { task, workflow, record, decided, now, basis, seen });
};

/** Decides, reading the ledgers it asks for; when nothing kept may stand, once more over those it looked at, read on. */
const decideOverLedgers = async (
  { dryRun }: Task,
  seen: SeenLedgers,
  fresh: boolean,
  decide: () => Decided | Refusal | Missing,
): Promise<Decided | Refusal> => {
  for (let reread = !fresh; ;) {
    const answer = decide();
    if ('missing' in answer) await seen.readOn();
    else if (!reread && seen.size > 0 && (isRefusal(answer) || dryRun)) {
      await seen.readOn();
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

const CROWDED = refuse('CONCURRENCY', 'Others kept changing this case at the same time. Look at it again, then retry.');

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
