import type { Availability, Caller } from '@casewright/workflow';
import type { Answer, CaseEvent, CaseView, Instruction } from './instruction.js';

/** A moment of a case: a revision, or an instant (events recorded at or before it); by default now. */
export type Moment = { readonly revision?: number; readonly at?: string };

/** A timer of a case that may have run out. */
export type DueTimer = {
  readonly workflow: string;
  readonly id: string;
  readonly name: string;
  readonly key: string;
  /** The instant it acts, as it was recorded. */
  readonly at: string;
};

/** The write side and the reading of single cases. Every write of a case goes through `execute` or `fire`. */
export interface Engine {
  /** Load, fold, decide, append; a lost race decides again. Refusals are answers, not exceptions. */
  execute(instruction: Instruction): Promise<Answer>;
  /** Records what a timer leads to, if it still runs and is due; several clocks may try, one event comes of it. */
  fire(timer: DueTimer): Promise<void>;
  /** Undefined when there is no such case, or nothing of it at that moment. */
  read(workflow: string, id: string, moment?: Moment): Promise<CaseView | undefined>;
  /** Events from revision `from` on, oldest first; empty when there is no such case. */
  history(workflow: string, id: string, from?: number): Promise<readonly CaseEvent[]>;
  /** The commands the caller's roles know, and whether each could be tried now. */
  commandsFor(workflow: string, id: string, caller: Caller): Promise<readonly Availability[]>;
}
