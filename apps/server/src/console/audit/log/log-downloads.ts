import { csvLines } from '@casewright/documents';
import { eventDocument } from '../../../cases/event-document.js';
import { loggedTitle } from './log-rows.js';
import type { LoggedEvent } from './logged-event.js';

const COLUMNS = [
  ...['position', 'recordedAt', 'occurredAt', 'workflow', 'caseId', 'revision', 'event', 'what', 'stage'],
  ...['personId', 'role', 'orgId', 'regionId', 'onBehalfOf', 'commandId', 'correlationId', 'causationId', 'id', 'hash'],
];

/** Events as CSV, a part at a time under one line of column names. */
export async function* asCsv(parts: AsyncIterable<readonly LoggedEvent[]>): AsyncGenerator<string> {
  yield csvLines([COLUMNS]);
  for await (const events of parts) if (events.length > 0) yield csvLines(events.map(cellsOf));
}

/** Events as JSON, one a line, a part at a time. */
export async function* asNdjson(parts: AsyncIterable<readonly LoggedEvent[]>): AsyncGenerator<string> {
  for await (const events of parts)
    if (events.length > 0) yield events.map((event) => `${JSON.stringify(documentOf(event))}\n`).join('');
}

const cellsOf = (logged: LoggedEvent) => {
  const { workflow, caseId, stored, event } = logged;
  const { position, revision, type, id, hash } = stored;
  const { recordedAt, occurredAt, stage, actor, commandId, $correlationId, $causationId } = event?.meta ?? {};
  return [
    ...[position, recordedAt, occurredAt, workflow.name, caseId, revision, type, loggedTitle(logged), stage],
    ...[actor?.personId, actor?.role, actor?.orgId, actor?.regionId, actor?.onBehalfOf],
    ...[commandId, $correlationId, $causationId, id, hash],
  ];
};

/** What cannot be read is handed out as it is stored. */
const documentOf = ({ workflow, caseId, stored, event }: LoggedEvent): object => ({
  ...{ workflow: workflow.name, caseId },
  ...(event === undefined ? { ...stored, position: String(stored.position), unreadable: true } : eventDocument(event)),
});
