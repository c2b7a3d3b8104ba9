import type { Registry } from '@casewright/engine';
import type { Runtime } from '@casewright/runtime';
import type { Caller, Workflow } from '@casewright/workflow';
import { readableBy } from '../../worklist/readable-by.js';
import type { Filter } from '../../worklist/worklist-filter.js';

export type Choice = { readonly value: string; readonly text: string };

/** What can be chosen under a heading, or without one. */
export type Choices = { readonly title?: string; readonly choices: readonly Choice[] };

export type ListName = 'workflow' | 'stage' | 'region' | 'council' | 'broker';

/** What a list can be filtered by. */
export type FilterChoices = Readonly<Record<ListName, readonly Choices[]>>;

/** What somebody can filter their cases by: stages only once a workflow is chosen, people who act as brokers. */
export const filterChoices = async (
  { registry, directory }: Pick<Runtime, 'registry' | 'directory'>,
  caller: Caller,
  { workflow: chosen = [] }: Pick<Filter, 'workflow'>,
): Promise<FilterChoices> => {
  const [councils, regions, people] = await Promise.all([
    directory.list('councils') as Promise<readonly Named[]>,
    directory.list('regions') as Promise<readonly Named[]>,
    directory.list('people') as Promise<readonly Person[]>,
  ]);
  const readable = workflowsRead(registry, caller);
  const staged = readable.length === 1 ? readable : readable.filter(({ name }) => chosen.includes(name));

  return {
    workflow: [{ choices: byText(readable.map(({ name, content }) => ({ value: name, text: content.title }))) }],
    stage: staged.map(({ content }) => ({
      title: content.title,
      choices: Object.entries(content.stages).map(([value, text]) => ({ value, text: text ?? value })),
    })),
    region: [{ choices: byText(regions.map(choiceOf)) }],
    council: [{ choices: byText(councils.map(choiceOf)) }],
    broker: [
      {
        choices: byText(
          people.filter(isBroker).map(({ personId, name = personId }) => ({ value: personId, text: name })),
        ),
      },
    ],
  };
};

/** The workflows of which a caller may read any case. */
export const workflowsRead = (registry: Registry, caller: Caller): readonly Workflow[] => {
  const readable = readableBy(registry, caller);
  if (readable === 'every case') return registry.all;
  const names = new Set(readable.flatMap(({ workflows }) => workflows));
  return registry.all.filter(({ name }) => names.has(name));
};

type Named = { readonly id: string; readonly name?: string };
type Person = { readonly personId: string; readonly name?: string; readonly roles?: readonly string[] };

const choiceOf = ({ id, name = id }: Named): Choice => ({ value: id, text: name });

const isBroker = ({ roles = [] }: Person): boolean => roles.some((role) => role.includes('broker'));

const byText = (choices: readonly Choice[]): readonly Choice[] =>
  [...choices].sort((one, other) => one.text.localeCompare(other.text, 'en-GB'));
