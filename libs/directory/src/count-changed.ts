import type { Imported } from './directory.js';
import type { Named } from './named.js';
import type { RegisterEvent } from './register.js';

/** How many records of each kind changed, by event, by name or by both. */
export const countChanged = (changes: readonly RegisterEvent[], renamed: readonly Named[]): Imported['changed'] => {
  const ids = {
    councils: new Set(),
    people: new Set(),
    providers: new Set(),
    indicators: new Set(),
    parameters: new Set(),
  };
  for (const event of changes) ids[KIND_OF[event.type]].add(keyOf(event));
  for (const { kind, id } of renamed) ids[NAMED_KIND[kind]].add(id);

  return Object.fromEntries(Object.entries(ids).map(([kind, { size }]) => [kind, size]));
};

const KIND_OF = {
  CouncilRegistered: 'councils',
  PersonRegistered: 'people',
  ProviderRegistered: 'providers',
  IndicatorRegistered: 'indicators',
  ParameterSet: 'parameters',
} as const;

const NAMED_KIND = { council: 'councils', person: 'people', provider: 'providers' } as const;

const keyOf = ({ type, data }: RegisterEvent): string => {
  switch (type) {
    case 'PersonRegistered':
      return data.personId;
    case 'IndicatorRegistered':
      return data.code;
    case 'ParameterSet':
      return data.name;
    default:
      return data.id;
  }
};
