import type { CaseIndex, DueTimer, ReactionJournal, RefusalEntry } from '@casewright/engine';
import type { Asked } from './answer-dashboard.js';
import type { Fresh } from './at-position.js';
import type { CountQuestion } from './count-cases.js';
import type { Dashboard, DashboardAnswer } from './dashboard.js';
import type { WorklistPage } from './list-cases.js';
import type { Task, TasksOf } from './list-tasks.js';
import type { Readable } from './readable.js';
import type { SavedViews } from './saved-views.js';
import type { Tally, TallyColumn, TallyQuestion } from './tally-cases.js';
import type { WorklistQuestion } from './worklist-question.js';
import type { WorklistRow } from './worklist-row.js';

/** A refused command with its number; numbers rise as they come. */
export type RecordedRefusal = RefusalEntry & { readonly sequence: number };

/** A timer that runs, with the instant it acts. */
export type PendingTimer = DueTimer & { readonly due: string; readonly then: string };

/**
 * What folds the log into rows, and what reads them. Whoever asks waits until the rows they need have been made whole
 * for the first time, and then hears how far they are.
 */
export interface ReadModels extends CaseIndex {
  /** Position up to which every view in place is current. */
  readonly position: number;
  /** Waits until the views have reached a position, at most `timeoutMs`; answers the position they have. */
  waitFor(position: number, timeoutMs: number): Promise<number>;
  /** Running timers that act at or before an instant, earliest first; none while they are not known. */
  readonly dueTimers: (until: string, limit: number) => Promise<readonly PendingTimer[]>;
  /** One page of the cases somebody may read. Throws a `RangeError` for a cursor of another sorting. */
  cases(question: WorklistQuestion): Promise<Fresh<WorklistPage>>;
  /** How many of the cases somebody may read a filter leaves. Counting ends at `atMost`, so that it stays quick. */
  count(question: CountQuestion): Promise<Fresh<number>>;
  /** How many of the cases somebody may read there are, in groups. */
  tally<Column extends TallyColumn>(question: TallyQuestion<Column>): Promise<Fresh<readonly Tally<Column>[]>>;
  /** The cases that a case has to do with, of those that may be read. */
  related(stream: string, readable: Readable): Promise<Fresh<readonly WorklistRow[]>>;
  /** What is to be looked into by everybody, or by somebody in the roles and regions they have; oldest first, at most 500. */
  tasks(of: TasksOf): Promise<Fresh<readonly Task[]>>;
  /** A dashboard as it stood at an instant. */
  answer(dashboard: Dashboard, asked: Asked): Promise<Fresh<DashboardAnswer>>;
  refusals: {
    /** Kept in memory and written in batches; never throws. */
    add(entry: RefusalEntry): void;
    /** Writes what is waiting, then answers the newest first: all, or those numbered lower than `before`. */
    of(filter: {
      readonly stream?: string;
      readonly limit?: number;
      readonly before?: number;
    }): Promise<readonly RecordedRefusal[]>;
  };
  /** Where the reactor keeps its checkpoint and what is pending, in one transaction; a rebuild leaves it alone. */
  readonly reactions: ReactionJournal;
  readonly savedViews: SavedViews;
}
