import { idOfStream, type Workflow, type WorklistFields } from '@casewright/workflow';
import { blankRow, pastOf, standingAfter, streamsBegunBefore, type Past, type Unseen } from '../standing.js';
import type { View, ViewEvent } from '../view.js';
import { agendaAfter } from './agenda.js';
import {
  caseHistory,
  caseLinks,
  caseParties,
  caseTasks,
  cases,
  type CaseRow,
  type CaseStanding,
  type WorklistFacts,
} from './case-tables.js';
import { tasksOf, type TaskRow } from './case-tasks.js';
import { linksOf, type LinkRow } from './links.js';
import { overdueAfter } from './overdue.js';
import { partiesOf, type PartyRow } from './parties.js';

/** The worklist: each case with the stage it is in and whom it concerns, how it came there, and what it is related to. */
export const worklist: View<CaseRow> = {
  name: 'worklist',
  version: 5,
  tables: [cases, caseHistory, caseParties, caseLinks, caseTasks],
  needs: streamsBegunBefore,

  fold: (events, rows) => {
    const present = new Map<string, CaseRow>();
    const past = new Map<string, Past<CaseStanding>>();
    const parties = new Map<string, PartyRow | undefined>();
    const links = new Map<string, LinkRow>();
    const tasks = new Map<string, TaskRow | undefined>();

    for (const event of events) {
      const before = present.get(event.stream) ?? rows.get(event.stream);
      const { row, fields, definition } = after(before, event);
      present.set(event.stream, row);
      const ended = row.fromRevision === before?.fromRevision ? undefined : pastOf(before, row);
      if (ended !== undefined) past.set(ended.row, ended);
      if (fields === NO_FIELDS) continue;

      for (const [party, named] of partiesOf(definition, event.stream, fields)) parties.set(party, named);
      const named = linksOf(event.stream, fields);
      for (const link of named) links.set(link.link, link);
      for (const [stream, task] of tasksOf(event, fields, named)) tasks.set(stream, task);
    }
    return [present, past, parties, links, tasks];
  },
};

const after = (before: CaseRow | undefined, event: ViewEvent) => {
  let fields = NO_FIELDS;
  let definition = event.workflow;

  const standing = standingAfter<WorklistFacts, CaseRow>(before, event, BLANK, (followed) => {
    definition = followed;
    fields = fieldsOf(followed, event);
    return factsChanged(before, fields, event);
  });

  const { recordedAt } = event.meta;
  const { timers, due } = agendaAfter(before, standing.overdue, event.meta.timers);
  const row: Unseen<CaseRow> = standing === before ? { ...before } : standing;
  if (fields.forStream !== undefined) row.forCase = idOfStream(fields.forStream);
  row.revision = event.revision;
  row.timers = timers;
  row.due = due;
  row.late = standing.overdue === null ? 0 : 1;
  row.startedAt = before?.startedAt ?? recordedAt;
  row.updatedAt = recordedAt;
  return { row, fields, definition };
};

const BLANK = blankRow<CaseRow>(cases.columns);
const NO_FIELDS: WorklistFields = {};

const fieldsOf = (definition: Workflow, { type, data }: ViewEvent): WorklistFields => {
  const [shape, fields] = [definition.events[type], definition.worklist[type]];
  return shape === undefined || fields === undefined ? NO_FIELDS : fields(data(shape, definition));
};

const SHOWN = ['councilId', 'regionId', 'ownerId', 'brokerId'] as const;

// a field that an event leaves out stays as it was; null clears it
const factsChanged = (
  before: WorklistFacts | undefined,
  fields: WorklistFields,
  event: ViewEvent,
): Partial<WorklistFacts> | undefined => {
  const overdue = overdueAfter(before?.overdue ?? null, event);
  if (fields === NO_FIELDS && overdue === (before?.overdue ?? null)) return undefined;

  const changed: Partial<Unseen<WorklistFacts>> = { overdue };
  for (const field of SHOWN) if (fields[field] !== undefined) changed[field] = fields[field];
  return changed;
};
