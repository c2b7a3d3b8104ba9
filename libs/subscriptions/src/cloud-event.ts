import type { StoredEvent } from '@casewright/event-store';
import { idOfStream, schemaVersionOf, upcast, withoutTexts, type EventMeta, type Workflow } from '@casewright/workflow';

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

/**
 * The public copy of an event, in today's shape: without the texts of DOMAIN 2.10. `publicUrl` is the address of the
 * server, where the event's schema can be read.
 */
export const cloudEvent = (workflow: Workflow, event: StoredEvent, publicUrl: string): CloudEvent => {
  const { name, privateTexts, upcasts } = workflow;
  const meta = JSON.parse(event.meta) as EventMeta;
  const subject = idOfStream(event.stream);
  const newest = schemaVersionOf(upcasts, event.type);
  const version = Math.max(meta.schemaVersion, newest);
  const recorded = JSON.parse(event.data) as object;
  const data = meta.schemaVersion < newest ? upcast(workflow, event.type, recorded, meta.schemaVersion) : recorded;

  return {
    specversion: '1.0',
    id: event.id,
    source: `/cases/${name}/${subject}`,
    type: cloudEventType(schemaName(name, event.type, version)),
    subject,
    time: meta.occurredAt,
    datacontenttype: 'application/json',
    dataschema: schemaUrl(publicUrl, schemaName(name, event.type, version)),
    sequence: String(event.position),
    revision: event.revision,
    stage: meta.stage,
    correlationid: meta.$correlationId,
    causationid: meta.$causationId,
    data: withoutTexts(data, privateTexts.events[event.type] ?? []),
  };
};

/** `<workflow>.<Event>.v1`: the name of an event's schema among all workflows. */
export const schemaName = (workflow: string, event: string, version: number): string =>
  `${workflow}.${event}.v${version}`;

/** The CloudEvents type of what has the schema of this name. */
export const cloudEventType = (name: string): string => `casewright.${name}`;

/** Where the schema of this name can be read. */
export const schemaUrl = (publicUrl: string, name: string): string => `${publicUrl}/schemas/${name}.json`;
