import type { About, Field } from './field.js';
import { groupField } from './group-field.js';
import { listField } from './list-field.js';
import { textField } from './text-field.js';

type Pair = { readonly name: string; readonly value: unknown };

/** Values by names that whoever fills in the form chooses. */
export const pairsField = (about: About, valueCalled: (name: string, label: string) => Field): Field => {
  const members = [
    textField({ name: 'name', label: 'Name', optional: false, choices: {} }),
    valueCalled('value', 'Value'),
  ];
  const pairs = listField(about, {
    least: 0,
    itemCalled: (label) => groupField({ name: '', label, optional: false, choices: {} }, members),
  });

  return {
    ...about,
    fill: (...answered) => {
      const filled = pairs.fill(...answered);
      const given = filled.data as readonly Pair[] | undefined;
      return { ...filled, data: given && Object.fromEntries(given.map(({ name, value }) => [name, value])) };
    },
  };
};
