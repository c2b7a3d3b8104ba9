import type { DirectoryKind } from '@casewright/directory';
import type { Caller, Command, Workflow } from '@casewright/workflow';
import type { QueryBus } from '@nestjs/cqrs';
import { ListDirectory } from '../../directory/list-directory.js';
import type { Choice } from './control.js';
import { directoryKindFor, namesOrganisation, namesPerson } from './directory-kind.js';
import type { Surroundings } from './field-of.js';
import { knownIds } from './known-ids.js';
import { shapeOf, type Shape } from './shape.js';

type About = {
  readonly workflow: Workflow;
  readonly command: Command;
  readonly caller: Caller;
  /** What the case has recorded, as far as the caller may read it. */
  readonly recorded: object;
};

/** What a command's form is made with: the workflow's words, and what the directory and the case know. */
export const surroundingsOf = async (
  queries: QueryBus,
  { workflow, command, caller, recorded }: About,
): Promise<Surroundings> => {
  const names = namesIn(shapeOf(command));
  const lists = await listsOf(queries, names);
  const inCase = knownIds({ recorded, me: { personId: caller.personId } });

  return {
    words: workflow.content.fields ?? {},
    directoryFor: (name) => {
      const kind = directoryKindFor(name);
      return kind === undefined ? undefined : lists.get(kind);
    },
    knownFor: (name) => {
      const kind = suggestedFrom(name);
      return withoutDoubles([...((kind && lists.get(kind)) ?? []), ...inCase(name)]);
    },
  };
};

const withoutDoubles = (choices: readonly Choice[]): readonly Choice[] => {
  const byValue = new Map(choices.map((choice) => [choice.value, choice]).reverse() as [string, Choice][]);
  return [...byValue.values()].reverse();
};

/** The part of the directory that suggests answers, where others are right, too. */
const suggestedFrom = (name: string): DirectoryKind | undefined => {
  if (namesPerson(name)) return 'people';
  return namesOrganisation(name) ? 'councils' : undefined;
};

/** More are neither sent with a page nor looked through. */
const MOST_SUGGESTED = 500;

const namesIn = ({ properties = {}, items }: Shape): readonly string[] => [
  ...Object.entries(properties).flatMap(([name, shape]) => [name, ...namesIn(shape)]),
  ...(items === undefined ? [] : namesIn(items)),
];

/** The parts of the directory that these fields need, as far as there is anything in them. */
const listsOf = async (queries: QueryBus, names: readonly string[]) => {
  const kinds = new Set<DirectoryKind>(names.flatMap((name) => suggestedFrom(name) ?? directoryKindFor(name) ?? []));
  const lists = await Promise.all(
    [...kinds].map(async (kind) => [kind, choicesOf(await queries.execute(new ListDirectory(kind)))] as const),
  );
  return new Map(lists.filter(([kind, { length }]) => length > 0 && (kind !== 'people' || length <= MOST_SUGGESTED)));
};

type Listed = Readonly<Partial<Record<'id' | 'personId' | 'name' | 'code' | 'title', string>>>;

const choicesOf = (records: readonly Listed[]): readonly Choice[] =>
  records
    .map(({ id, personId, code, name, title }) => {
      const value = id ?? personId ?? code ?? '';
      return { value, text: name ?? (title === undefined ? value : `${value}: ${title}`) };
    })
    .sort((a, b) => alphabet.compare(a.text, b.text));

const alphabet = new Intl.Collator('en-GB');
