import {
  caseEventOf,
  extend,
  viewOf,
  type CaseEvent,
  type CaseRecord,
  type CaseView,
  type Moment,
} from '@casewright/engine';
import type { OpenLog } from '@casewright/runtime';
import { caseStream } from '@casewright/workflow';
import { EXIT } from './exit-codes.js';
import { Failure } from './failure.js';
import { workflowNamed } from './workflows.js';

/** One event of a case, and the case after it. */
export type Step = { readonly event: CaseEvent; readonly case: CaseView };

/** A case event by event, up to a moment. Throws a `Failure` when there is nothing of it by then. */
export async function* stepsOf(
  { store, registry }: Pick<OpenLog, 'store' | 'registry'>,
  name: string,
  id: string,
  { revision = Infinity, at }: Moment = {},
): AsyncGenerator<Step> {
  const workflow = workflowNamed(registry, name);
  let record: CaseRecord | undefined;

  for await (const stored of store.read(caseStream(workflow, id))) {
    if (stored.revision > revision) break;
    const next = extend(workflow, record, stored);
    if (at !== undefined && next.recordedAt > at) break;
    record = next;
    yield { event: caseEventOf(stored), case: viewOf(record) };
  }
  if (record === undefined)
    throw new Failure(EXIT.notFound, `There is no case ${id} of ${name}${at === undefined ? '' : ` at ${at}`}.`);
}
