import type { Filter } from '../../worklist/worklist-filter.js';
import type { Choice, Choices, FilterChoices, ListName } from './filter-choices.js';
import { listAddress } from './list-address.js';

/** A field of the filter: one of several, or some of several already. */
export type Pick = {
  readonly name: string;
  readonly label: string;
  /** What stands for choosing nothing, or nothing more. */
  readonly blank: string;
  readonly groups: readonly Group[];
  /** Where more than one is chosen: those. */
  readonly kept: readonly Choice[];
};

type Group = { readonly title?: string; readonly choices: readonly (Choice & { readonly selected: boolean })[] };

/** A filter that is on, and the address of the list without it. */
export type Tag = { readonly text: string; readonly href: string };

const LISTS: readonly (readonly [name: ListName, label: string, any: string])[] = [
  ['workflow', 'Workflow', 'Any workflow'],
  ['stage', 'Stage', 'Any stage'],
  ['region', 'Region', 'Any region'],
  ['council', 'Council', 'Any council'],
  ['broker', 'Broker', 'Any broker'],
];

const choicesFrom = (texts: Readonly<Record<string, string>>): readonly Choice[] =>
  Object.entries(texts).map(([value, text]) => ({ value, text }));

type SwitchName = 'overdue' | 'final' | 'mine';

const SWITCHES: readonly (readonly [name: SwitchName, label: string, blank: string, choices: readonly Choice[]])[] = [
  ['overdue', 'Due', 'Any time', choicesFrom({ true: 'Overdue', false: 'Not overdue' })],
  ['final', 'Open or closed', 'Both', choicesFrom({ false: 'Open', true: 'Closed' })],
  ['mine', 'Whose', 'Everybody’s', choicesFrom({ true: 'Mine' })],
];

/** The fields of the filter as they are set. */
export const filterPicks = (filter: Filter, choices: FilterChoices): readonly Pick[] => [
  ...LISTS.map(([name, label, any]) => {
    const blank = choices[name].length === 0 ? 'Choose a workflow first' : any;
    return pickOf({ name, label, blank }, filter[name] ?? [], choices[name]);
  }),
  ...SWITCHES.map(([name, label, blank, of]) =>
    pickOf({ name, label, blank }, settingOf(filter, name), [{ choices: of }]),
  ),
];

/** The filters that are on, each with the way to be without it. */
export const filterTags = (filter: Filter, choices: FilterChoices): readonly Tag[] => [
  ...LISTS.flatMap(([name, label]) =>
    (filter[name] ?? []).map((value) => ({
      text: `${label}: ${textOf(value, choices[name])}`,
      href: listAddress({ ...filter, [name]: filter[name]?.filter((other) => other !== value) }),
    })),
  ),
  ...SWITCHES.flatMap(([name, label, , of]) =>
    settingOf(filter, name).map((value) => ({
      text: `${label}: ${textOf(value, [{ choices: of }])}`,
      href: listAddress({ ...filter, [name]: name === 'mine' ? false : undefined }),
    })),
  ),
  ...(filter.q === undefined ? [] : [{ text: `Search: ${filter.q}`, href: listAddress({ ...filter, q: undefined }) }]),
];

const settingOf = (filter: Filter, name: SwitchName): readonly string[] =>
  filter[name] === undefined || (name === 'mine' && !filter.mine) ? [] : [String(filter[name])];

const pickOf = (
  about: { readonly name: string; readonly label: string; readonly blank: string },
  chosen: readonly string[],
  groups: readonly Choices[],
): Pick => {
  if (chosen.length > 1) {
    const kept = chosen.map((value) => ({ value, text: textOf(value, groups) }));
    return { ...about, blank: 'Add another', groups: groupsWith(groups, undefined), kept };
  }
  const [only] = chosen;
  const isKnown = only === undefined || groups.some(({ choices }) => choices.some(({ value }) => value === only));
  const all = isKnown ? groups : [{ choices: [{ value: only, text: only }] }, ...groups];
  return { ...about, groups: groupsWith(all, only), kept: [] };
};

/** The first of several choices that mean the same is the one that is selected. */
const groupsWith = (groups: readonly Choices[], selected: string | undefined): readonly Group[] => {
  const all = groups.flatMap(({ choices }) => choices);
  const found = all.find(({ value }) => value === selected);
  return groups.map(({ choices, ...group }) => ({
    ...group,
    choices: choices.map((choice) => ({ ...choice, selected: choice === found })),
  }));
};

const textOf = (value: string, groups: readonly Choices[]): string =>
  groups.flatMap(({ choices }) => choices).find((choice) => choice.value === value)?.text ?? value;
