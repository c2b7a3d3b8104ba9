import type { Registry } from '@casewright/engine';
import type { Workflow } from '@casewright/workflow';
import { spoken } from '../../page/spoken.js';
import type { LogFilter } from './log-filter.js';

export type EventChoice = {
  readonly id: string;
  readonly value: string;
  readonly text: string;
  readonly checked: boolean;
};

/** The types of events of one workflow, to choose from. */
export type EventChoices = {
  readonly title: string;
  readonly items: readonly EventChoice[];
  /** `2 chosen`; empty where none is. */
  readonly chosen: string;
};

/** The types of events there are, by workflow; of the chosen workflow alone where one is. */
export const eventChoices = (registry: Registry, { workflow, types }: LogFilter): readonly EventChoices[] =>
  registry.all
    .filter(({ name }) => workflow === '' || name === workflow)
    .map((each) => {
      const items = Object.keys(each.events).map((type) => choiceOf(each, type, types));
      const count = items.filter(({ checked }) => checked).length;
      return { title: each.content.title, items, chosen: count === 0 ? '' : `${count} chosen` };
    });

const choiceOf = ({ name }: Workflow, type: string, types: readonly string[]): EventChoice => {
  const value = `${name}.${type}`;
  return {
    id: `type-${name}-${type}`,
    value,
    text: spoken(type),
    checked: types.includes(value) || types.includes(type),
  };
};
