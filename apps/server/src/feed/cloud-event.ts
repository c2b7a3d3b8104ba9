import type { StoredEvent } from '@casewright/event-store';
import { idOfStream, withoutTexts, type EventMeta, type Workflow } from '@casewright/workflow';

/** A case event as other services get it: CloudEvents 1.0, JSON format. */
export type CloudEvent = {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly subject: string;
  readonly time: string;
  readonly datacontenttype: 'application/json';
  readonly dataschema: string;
  /** The position, which orders the log. */
  readonly sequence: string;
  readonly revision: number;
  readonly stage: string;
  readonly correlationid: string;
  readonly causationid: string;
  readonly data: unknown;
};

/** The public copy of an event: without the texts of DOMAIN 2.10. `publicUrl` is where its schema can be read. */
export const cloudEvent = ({ name, privateTexts }: Workflow, event: StoredEvent, publicUrl: string): CloudEvent => {
  const meta = JSON.parse(event.meta) as EventMeta;
  const subject = idOfStream(event.stream);
  const schema = schemaName(name, event.type, meta.schemaVersion);

  return {
    specversion: '1.0',
    id: event.id,
    source: `/cases/${name}/${subject}`,
    type: `casewright.${schema}`,
    subject,
    time: meta.occurredAt,
    datacontenttype: 'application/json',
    dataschema: `${publicUrl}/openapi.json#/components/schemas/${schema}`,
    sequence: String(event.position),
    revision: event.revision,
    stage: meta.stage,
    correlationid: meta.$correlationId,
    causationid: meta.$causationId,
    data: withoutTexts(JSON.parse(event.data) as object, privateTexts.events[event.type] ?? []),
  };
};

/** `<workflow>.<Event>.v1`: the name of an event's schema among all workflows. */
export const schemaName = (workflow: string, event: string, version: number): string =>
  `${workflow}.${event}.v${version}`;
