import type { CaseEvent, CaseView } from '@casewright/engine';
import { caseDocument } from '../../../cases/case-document.js';
import { eventDocument } from '../../../cases/event-document.js';
import { sectionsOf } from '../../case/case-data.js';
import { caseTitle } from '../../case/case-title.js';
import { timersOf } from '../../case/running-timers.js';
import { actorInWords } from '../../page/actor-in-words.js';
import { instantInWords } from '../../page/dates.js';
import { diagramOfCase } from '../../page/diagram.js';
import { errorsOf } from '../form-error.js';
import type { AskedRevision } from './asked-revision.js';
import { changesInWords, stageTitle } from './changes-in-words.js';
import { eventsPage, eventTitle } from './events-list.js';
import { integrityOf } from './integrity.js';
import type { RecordedCase, RecordedEvent } from './recorded-case.js';

/** What the replay of a case shows of one of its events, and of the case as it then was. */
export const replayPage = async (
  recorded: RecordedCase,
  { revision, moment, errors }: AskedRevision,
  listPage: number | undefined,
) => {
  const { definition, events, address, hidesTexts } = recorded;
  const place = events.findIndex(({ stored }) => stored.revision === revision);
  const shown = events[place] as RecordedEvent;
  const [before, after] = recorded.viewsAt(revision - 1, revision);
  const called = titleOf(recorded, after);
  const title = eventTitle(recorded, shown);

  return {
    ...{ address, revision, moment, hidesTexts, eventTitle: title, caseHeading: called.heading },
    title: `${errors.length > 0 ? 'Error: ' : ''}Event ${revision}: ${title} – ${called.title}`,
    ...{ first: events[0]?.stored.revision, last: events.at(-1)?.stored.revision },
    ...errorsOf(errors),
    ...{
      previous: linkTo(recorded, 'Previous event', events[place - 1]),
      next: linkTo(recorded, 'Next event', events[place + 1]),
    },
    happened: shown.event && happenedRows(recorded, shown.event, events[place - 1]?.event?.meta.stage),
    says: shown.event && sectionsOf(shown.event.data, recorded),
    changes: after && changesInWords(before, after, recorded),
    timers: after && timersOf(definition, after),
    integrity: integrityOf(recorded, shown),
    diagram: await diagramOfCase(definition, readableUpTo(events, place)),
    state: after && JSON.stringify(caseDocument(after, [], []), undefined, 2),
    eventJson: shown.event
      ? JSON.stringify(eventDocument(shown.event), undefined, 2)
      : `${shown.stored.data}\n${shown.stored.meta}`,
    list: eventsPage(recorded, place, listPage),
    compare: `${address}/compare?from=${events[place - 1]?.stored.revision ?? revision}&to=${events.at(-1)?.stored.revision}`,
  };
};

const titleOf = ({ definition, id, names }: RecordedCase, view: CaseView | undefined) =>
  caseTitle({ definition, view: view ?? ({ id, data: {} } as CaseView), names });

const readableUpTo = (events: readonly RecordedEvent[], place: number): readonly CaseEvent[] =>
  events.slice(0, place + 1).flatMap(({ event }) => event ?? []);

const linkTo = (recorded: RecordedCase, text: string, to: RecordedEvent | undefined) =>
  to && {
    text,
    href: `${recorded.address}/replay?at=${to.stored.revision}`,
    labelText: `${to.stored.revision}: ${eventTitle(recorded, to)}`,
  };

type Row = { readonly label: string; readonly text: string };

const happenedRows = (
  { definition, names }: RecordedCase,
  { type, data, meta, position }: CaseEvent,
  stageBefore: string | undefined,
): readonly Row[] => {
  const { reason } = data as { readonly reason?: unknown };
  return [
    { label: 'Event', text: type },
    { label: 'Who', text: actorInWords(meta.actor, names).text },
    ...(typeof reason === 'string' ? [{ label: 'Reason', text: reason }] : []),
    { label: 'Happened', text: instantInWords(meta.occurredAt) },
    { label: 'Recorded', text: `${instantInWords(meta.recordedAt)}, at position ${position} of the log` },
    { label: 'Stage before', text: stageTitle(definition, stageBefore) },
    { label: 'Stage after', text: stageTitle(definition, meta.stage) },
  ];
};
