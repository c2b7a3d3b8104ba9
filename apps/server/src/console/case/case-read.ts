import { definitionOf, type CaseEvent, type CaseView, type RefusalEntry } from '@casewright/engine';
import type { WorklistRow } from '@casewright/read-models';
import { makeDocument, type Runtime } from '@casewright/runtime';
import { isRefusal, withoutTexts, type Availability, type Caller, type Workflow } from '@casewright/workflow';
import type { QueryBus } from '@nestjs/cqrs';
import { actingGrants } from '../../access/caller.js';
import { FindCase, type CaseAsked } from '../../cases/find-case.js';
import { unlessRefused } from '../../http/problem.js';
import { FindRelated, type Related } from '../../worklist/find-related.js';
import { namesIn, type Names } from '../page/names.js';
import { valuesOf, type ShowValue } from '../page/shown-value.js';

/** Everything the pages of a case are made of, as far as the caller may read it. */
export type CaseRead = {
  readonly definition: Workflow;
  readonly view: CaseView;
  /** Position of the log that what is here has at least reached. */
  readonly position: number;
  /** Oldest first. */
  readonly events: readonly CaseEvent[];
  readonly hidesTexts: boolean;
  readonly commands: readonly Availability[];
  readonly row: WorklistRow | undefined;
  readonly related: Related;
  /** Newest first; only for auditors. */
  readonly refusals: readonly RefusalEntry[] | undefined;
  readonly documents: readonly DocumentLink[];
  readonly names: Names;
  readonly show: ShowValue;
};

/** A document of the case, or why there is none yet. */
export type DocumentLink = { readonly name: string; readonly title: string; readonly notYet?: string };

export type Readers = { readonly queries: QueryBus; readonly runtime: Runtime };

/** Reads a case for its pages. Throws `NOT_FOUND` when there is none that the caller may see. */
export const readCase = async ({ queries, runtime }: Readers, asked: CaseAsked): Promise<CaseRead> => {
  const { registry, engine, store, directory } = runtime;
  const position = await store.head();
  const { view, privateTexts } = unlessRefused(await queries.execute(new FindCase(asked)));
  const { workflow, id, stream } = view;

  const definition = definitionOf(registry.named(workflow) as Workflow, view.version);
  const history = await engine.history(workflow, id);
  const names = await namesIn(directory);
  return {
    ...{ definition, view, position, names, show: valuesOf({ workflow: definition, registry, names }) },
    events: history.map((event) => ({
      ...event,
      data: withoutTexts(event.data, privateTexts.events[event.type] ?? []),
    })),
    hidesTexts: privateTexts.case.length > 0 || Object.keys(privateTexts.events).length > 0,
    commands: await engine.commandsFor(workflow, id, asked.caller),
    related: await queries.execute(new FindRelated(asked.caller, stream)),
    row: await rowOf(runtime, view),
    refusals: isAuditor(asked.caller) ? await runtime.readModels.refusals.of({ stream }) : undefined,
    documents: await documentsOf(runtime, definition, view),
  };
};

const isAuditor = (caller: Caller): boolean => actingGrants(caller).some(({ role }) => role === 'auditor');

/** The case as the worklist has it: of all ids that begin like its own, its own is the first. */
const rowOf = async ({ readModels }: Runtime, { workflow, id, stream }: CaseView): Promise<WorklistRow | undefined> => {
  const { answer } = await readModels.cases({
    ...{ workflow: [workflow], readable: 'every case', sort: { by: 'id', descending: false }, limit: 1 },
    q: { text: id, councils: [], regions: [], people: [] },
  });
  return answer.cases.find((row) => row.stream === stream);
};

const documentsOf = (runtime: Runtime, { documents }: Workflow, view: CaseView): Promise<readonly DocumentLink[]> =>
  Promise.all(
    Object.entries(documents).map(async ([name, { title }]) => {
      const made = await makeDocument(runtime, view, name);
      return isRefusal(made) ? { name, title, notYet: made.message } : { name, title };
    }),
  );
