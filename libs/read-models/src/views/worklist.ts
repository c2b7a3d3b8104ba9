import type { Workflow, WorklistFields } from '@casewright/workflow';
import {
  pastOf,
  pastTable,
  STANDING_COLUMNS,
  standingAfter,
  streamsBegunBefore,
  type Past,
  type Remembered,
  type Standing,
} from '../standing.js';
import type { Table, View, ViewEvent } from '../view.js';
import { linksOf, type LinkRow } from './links.js';
import { overdueAfter } from './overdue.js';
import { partiesOf, type PartyRow } from './parties.js';
import { dueOf, runningAfter } from './running.js';

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
    readonly revision: number;
    /** The timers that run, as JSON, earliest first. */
    readonly timers: string | null;
    /** The earliest date something is or was due; `NEVER` when nothing is. */
    readonly due: string;
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
    revision: 'integer',
    timers: 'text',
    due: 'text',
    startedAt: 'text',
    updatedAt: 'text',
  },
  indexes: [
    ['due', 'stream'],
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

const caseHistory = pastTable<CaseStanding>('case_history', { ...STANDING_COLUMNS, ...FACT_COLUMNS });

/** Whom the cases name, by role. */
export const caseParties: Table<PartyRow> = {
  name: 'case_parties',
  key: 'party',
  columns: { party: 'text', stream: 'text', role: 'text', kind: 'text', id: 'text' },
  indexes: [['id', 'role', 'stream']],
};

/** Which cases have to do with each other. */
export const caseLinks: Table<LinkRow> = {
  name: 'case_links',
  key: 'link',
  columns: { link: 'text', stream: 'text', related: 'text' },
  indexes: [['stream'], ['related']],
};

/** The worklist: each case with the stage it is in and whom it concerns, how it came there, and what it is related to. */
export const worklist: View<CaseRow> = {
  name: 'worklist',
  version: 2,
  tables: [cases, caseHistory, caseParties, caseLinks],
  needs: streamsBegunBefore,

  fold: (events, rows) => {
    const present = new Map<string, CaseRow>();
    const past = new Map<string, Past<CaseStanding>>();
    const parties = new Map<string, PartyRow | undefined>();
    const links = new Map<string, LinkRow>();

    for (const event of events) {
      const before = present.get(event.stream) ?? rows.get(event.stream);
      const { row, fields, definition } = after(before, event);
      present.set(event.stream, row);
      const ended = row.fromRevision === before?.fromRevision ? undefined : pastOf(before, row);
      if (ended !== undefined) past.set(ended.row, ended);
      for (const [party, named] of partiesOf(event.stream, definition, fields)) parties.set(party, named);
      for (const link of linksOf(event.stream, fields)) links.set(link.link, link);
    }
    return [present, past, parties, links];
  },
};

/** The cases as they stand and as they stood. */
export const caseStandings: Remembered<CaseStanding> = {
  present: cases as unknown as Table<CaseStanding>,
  past: caseHistory,
};

const after = (before: CaseRow | undefined, event: ViewEvent) => {
  let fields = NO_FIELDS;
  let definition = event.workflow;

  const standing = standingAfter<WorklistFacts, CaseRow>(before, event, NO_FACTS, (followed) => {
    definition = followed;
    fields = fieldsOf(followed, event);
    return factsAfter(before, fields, event);
  });

  const { recordedAt } = event.meta;
  const timers = runningAfter(before?.timers ?? null, event.meta.timers);
  const row: CaseRow = {
    ...standing,
    revision: event.revision,
    timers,
    due:
      before !== undefined && before.timers === timers && before.overdue === standing.overdue
        ? before.due
        : dueOf(standing.overdue, timers),
    startedAt: before?.startedAt ?? recordedAt,
    updatedAt: recordedAt,
  };
  return { row, fields, definition };
};

const factsAfter = (before: WorklistFacts | undefined, fields: WorklistFields, event: ViewEvent): WorklistFacts => ({
  councilId: kept(fields.councilId, before?.councilId),
  regionId: kept(fields.regionId, before?.regionId),
  ownerId: kept(fields.ownerId, before?.ownerId),
  brokerId: kept(fields.brokerId, before?.brokerId),
  overdue: overdueAfter(before?.overdue ?? null, event),
});

// a field that an event leaves out stays as it was; null clears it
const kept = (field: string | null | undefined, before: string | null | undefined): string | null =>
  field === undefined ? (before ?? null) : field;

const NO_FIELDS: WorklistFields = {};

const NO_FACTS: WorklistFacts = { councilId: null, regionId: null, ownerId: null, brokerId: null, overdue: null };

const fieldsOf = (definition: Workflow, { type, data }: ViewEvent): WorklistFields => {
  const [shape, fields] = [definition.events[type], definition.worklist[type]];
  return shape === undefined || fields === undefined ? NO_FIELDS : fields(data(shape, definition));
};
