import { eventHash } from '@casewright/audit';
import { NO_STREAM, type NewEvent, type Write } from '@casewright/event-store';
import { schemaVersionOf, type Decided, type EventMeta, type Workflow } from '@casewright/workflow';
import type { CaseRecord } from './case-record.js';
import { derivedUuid } from './identity.js';

/** Why and when events are recorded. */
export type Cause = {
  readonly commandId: string;
  readonly commandHash: string;
  readonly correlationId: string;
  readonly causationId: string;
  readonly recordedAt: string;
  readonly basis?: Readonly<Record<string, unknown>> | undefined;
};

/**
 * The events of a decision as they are stored: serialised once, chained by hash. An id comes again only with the very
 * same event: a store takes it for stored already, and what is chained next must follow what is stored.
 */
export const envelope = (
  workflow: Workflow,
  stream: string,
  record: CaseRecord | undefined,
  { events, actor, claims }: Decided,
  cause: Cause,
): Write => {
  const expectedRevision = record?.revision ?? NO_STREAM;
  let previous = record?.hash;

  const stored = events.map(({ type, data, stage, timers }, index): NewEvent => {
    const revision = expectedRevision + 1 + index;
    const meta = JSON.stringify({
      occurredAt: cause.recordedAt,
      recordedAt: cause.recordedAt,
      actor,
      commandId: cause.commandId,
      commandHash: cause.commandHash,
      $correlationId: cause.correlationId,
      $causationId: cause.causationId,
      schemaVersion: schemaVersionOf(workflow.upcasts, type),
      definitionVersion: revision === 0 ? workflow.version : undefined,
      stage,
      timers,
      basis: cause.basis,
      ledger: claims.length > 0 && index === events.length - 1 ? claims : undefined,
    } satisfies EventMeta);

    const text = JSON.stringify(data);
    const id = derivedUuid(stream, cause.commandId, String(index), text, meta);
    previous = eventHash(previous, { stream, revision, id, type, data: text, meta });
    return { id, type, data: text, meta, hash: previous };
  });

  return { stream, expectedRevision, events: stored };
};
