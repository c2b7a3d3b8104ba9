import { caseEventOf, definitionOf, type CaseEvent, type CaseView } from '@casewright/engine';
import { collect, type StoredEvent } from '@casewright/event-store';
import { verifyCase, type CaseVerification, type Runtime } from '@casewright/runtime';
import { caseStream, NO_PRIVATE_TEXTS, withoutTexts, type PrivateTexts, type Workflow } from '@casewright/workflow';
import type { QueryBus } from '@nestjs/cqrs';
import { actingGrants } from '../../../access/caller.js';
import { FindCase, type CaseAsked } from '../../../cases/find-case.js';
import { Problem, unlessRefused } from '../../../http/problem.js';
import { namesIn, type Names } from '../../page/names.js';
import { valuesOf, type ShowValue } from '../../page/shown-value.js';
import { viewsAt } from './views-at.js';

/** An event as it is stored and, where that can be read, as the caller may read it. */
export type RecordedEvent = { readonly stored: StoredEvent; readonly event: CaseEvent | undefined };

/** A case as it was recorded, from its stored bytes, as far as the caller may read it. */
export type RecordedCase = {
  readonly definition: Workflow;
  readonly id: string;
  readonly address: string;
  /** Oldest first. */
  readonly events: readonly RecordedEvent[];
  readonly verification: CaseVerification;
  readonly hidesTexts: boolean;
  readonly names: Names;
  readonly show: ShowValue;
  /** The case at revisions; none where its events cannot be executed so far. */
  readonly viewsAt: (...revisions: readonly number[]) => readonly (CaseView | undefined)[];
};

export type Readers = { readonly queries: QueryBus; readonly runtime: Runtime };

/** Reads a case as it was recorded. Throws `NOT_FOUND` when there is none that the caller may see. */
export const readRecordedCase = async (
  { queries, runtime }: Readers,
  asked: Pick<CaseAsked, 'workflow' | 'id' | 'caller'>,
): Promise<RecordedCase> => {
  const { registry, store, directory } = runtime;
  const privateTexts = await hiddenTexts(queries, asked);
  const current = registry.named(asked.workflow) as Workflow;
  const stored = await collect(store.read(caseStream(current, asked.id)));

  const views = (...revisions: readonly number[]) =>
    viewsAt(current, stored, revisions).map(
      (view) => view && { ...view, data: withoutTexts(view.data, privateTexts.case) },
    );
  const [first] = views(stored[0]?.revision ?? 0);
  const definition = first === undefined ? current : definitionOf(current, first.version);
  const names = await namesIn(directory);
  return {
    ...{ definition, id: asked.id, address: `/cases/${current.name}/${asked.id}` },
    events: stored.map((event) => ({ stored: event, event: readable(event, privateTexts) })),
    verification: await verifyCase(stored, registry),
    hidesTexts: privateTexts.case.length > 0 || Object.keys(privateTexts.events).length > 0,
    ...{ names, show: valuesOf({ workflow: definition, registry, names }), viewsAt: views },
  };
};

/** What the caller is not to read. A case whose events cannot be executed any more is still shown to auditors. */
const hiddenTexts = async (queries: QueryBus, asked: CaseAsked): Promise<PrivateTexts> => {
  try {
    return unlessRefused(await queries.execute(new FindCase(asked))).privateTexts;
  } catch (error) {
    const isAuditor = actingGrants(asked.caller).some(({ role }) => role === 'auditor');
    if (error instanceof Problem || !isAuditor) throw error;
    return NO_PRIVATE_TEXTS;
  }
};

const readable = (stored: StoredEvent, { events }: PrivateTexts): CaseEvent | undefined => {
  try {
    const event = caseEventOf(stored);
    return { ...event, data: withoutTexts(event.data, events[event.type] ?? []) };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};
