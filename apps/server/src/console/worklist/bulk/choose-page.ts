import type { Caller, Workflow } from '@casewright/workflow';
import type { Tools } from '../../actions/tools.js';
import type { Page } from '../../page/pages.js';
import { countOf, wayBack, type BulkCase } from './bulk-case.js';
import { chosenEntry } from './chosen.js';
import { sharedCommands } from './shared-commands.js';

type Asking = {
  readonly caller: Caller;
  readonly cases: readonly BulkCase[];
  /** The list the cases were chosen from. */
  readonly list: string;
  readonly error?: string;
};

/** Asks what is to be done to the chosen cases: what is possible for most of them comes first. */
export const choosePage = async (tools: Tools, { caller, cases, list, error }: Asking): Promise<Page> => {
  const counts = await possible(tools, cases, caller);
  const names = sharedCommands(
    cases.map(({ workflow }) => workflow),
    caller,
  );
  const titled = names.map((name) => ({
    name,
    title: titleOf(cases[0]?.workflow, name),
    count: counts.get(name) ?? 0,
  }));
  const inOrder = [...titled].sort((a, b) => b.count - a.count || a.title.localeCompare(b.title, 'en-GB'));
  const question = `What do you want to do to ${cases.length === 1 ? 'the chosen case' : `the ${cases.length} chosen cases`}?`;

  return {
    ...{ template: 'worklist/bulk/choose.njk', title: `${error === undefined ? '' : 'Error: '}${question}`, question },
    ...{
      list,
      ...wayBack(list, 'Chosen cases'),
      error,
      errors: error === undefined ? [] : [{ text: error, href: '#command' }],
    },
    items: inOrder
      .filter(({ count }) => count > 0)
      .map(({ name, title, count }) => ({
        ...{ value: name, text: title },
        hint: {
          text: count === cases.length ? 'Possible for all of them' : `Possible for ${count} of ${countOf(cases)}`,
        },
      })),
    impossible: inOrder.filter(({ count }) => count === 0).map(({ title }) => title),
    severalWorkflows: new Set(cases.map(({ workflow }) => workflow)).size > 1,
    hidden: cases.map(({ workflow, view }) => chosenEntry({ workflow: workflow.name, id: view.id })),
  };
};

const titleOf = (workflow: Workflow | undefined, name: string): string => workflow?.content.commands[name] ?? name;

/** For how many of the cases each command could be tried now. */
const possible = async (
  { runtime: { engine } }: Tools,
  cases: readonly BulkCase[],
  caller: Caller,
): Promise<ReadonlyMap<string, number>> => {
  const offers = await Promise.all(cases.map(({ view }) => engine.commandsFor(view.workflow, view.id, caller)));
  const counts = new Map<string, number>();
  for (const { name, allowed, ...more } of offers.flat())
    if (allowed || ('code' in more && more.code === 'AMBIGUOUS_ROLE')) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
};
