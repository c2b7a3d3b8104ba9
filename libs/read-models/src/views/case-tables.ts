import { pastTable, STANDING_COLUMNS, type Remembered, type Standing } from '../standing.js';
import type { Table } from '../view.js';
import type { LinkRow } from './links.js';
import type { PartyRow } from './parties.js';
import type { TaskRow } from './case-tasks.js';

/** What the worklist knows of a case beside where it stands. */
export type WorklistFacts = {
  readonly councilId: string | null;
  readonly regionId: string | null;
  readonly ownerId: string | null;
  readonly brokerId: string | null;
  /** Stages that are overdue and have not been left, each with its date: `requested@2012-01-16`. */
  readonly overdue: string | null;
};

export type CaseRow = Standing &
  WorklistFacts & {
    /** The id of the case it is for. */
    readonly forCase: string | null;
    readonly revision: number;
    /** The timers that run, as JSON, earliest first. */
    readonly timers: string | null;
    /** The earliest date something is or was due; `NEVER` when nothing is. */
    readonly due: string;
    /** 1 when something is overdue. */
    readonly late: number;
    readonly startedAt: string;
    readonly updatedAt: string;
  };

const FACT_COLUMNS = {
  councilId: 'text',
  regionId: 'text',
  ownerId: 'text',
  brokerId: 'text',
  overdue: 'text',
} as const;

/** The cases as they are. */
export const cases: Table<CaseRow> = {
  name: 'cases',
  key: 'stream',
  columns: {
    ...STANDING_COLUMNS,
    ...FACT_COLUMNS,
    forCase: 'text',
    revision: 'integer',
    timers: 'text',
    due: 'text',
    late: 'integer',
    startedAt: 'text',
    updatedAt: 'text',
  },
  indexes: [
    ['due', 'stream'],
    ['late', 'due', 'stream'],
    ['final', 'due', 'stream'],
    ['updatedAt', 'stream'],
    ['startedAt', 'stream'],
    ['workflow', 'stage', 'due', 'stream'],
    ['councilId', 'due', 'stream'],
    ['regionId', 'due', 'stream'],
    ['brokerId', 'due', 'stream'],
    ['ownerId', 'due', 'stream'],
    ['id'],
  ],
};

/** What the worklist remembers of how a case stood. */
export type CaseStanding = Standing & WorklistFacts;

export const caseHistory = pastTable<CaseStanding>('case_history', { ...STANDING_COLUMNS, ...FACT_COLUMNS });

/** Whom the cases name, by role. */
export const caseParties: Table<PartyRow> = {
  name: 'case_parties',
  key: 'party',
  columns: { party: 'text', workflow: 'text', stream: 'text', role: 'text', kind: 'text', id: 'text' },
  indexes: [['id', 'role', 'workflow', 'stream']],
};

/** Which cases have to do with each other. */
export const caseLinks: Table<LinkRow> = {
  name: 'case_links',
  key: 'link',
  columns: { link: 'text', stream: 'text', related: 'text' },
  indexes: [['stream'], ['related']],
};

/** What is to be looked into because of a case. */
export const caseTasks: Table<TaskRow> = {
  name: 'case_tasks',
  key: 'stream',
  columns: { stream: 'text', role: 'text', task: 'text', since: 'text' },
  indexes: [['since', 'stream']],
};

/** The cases as they stand and as they stood. */
export const caseStandings: Remembered<CaseStanding> = {
  present: cases as unknown as Table<CaseStanding>,
  past: caseHistory,
};
