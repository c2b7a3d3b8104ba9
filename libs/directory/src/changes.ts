import { isDeepStrictEqual } from 'node:util';
import type { Import } from './import-shape.js';
import type { Register, RegisterEvent } from './register.js';
import { withoutName } from './without-name.js';

/** What an import changes of the register, as events. Names are not in them. */
export const changesOf = (register: Register, data: Import): readonly RegisterEvent[] => {
  const events: readonly RegisterEvent[] = [
    ...data.councils.map((council) => ({ type: 'CouncilRegistered' as const, data: withoutName(council) })),
    ...data.people.map((person) => ({ type: 'PersonRegistered' as const, data: withoutName(person) })),
    ...data.providers.map((provider) => ({ type: 'ProviderRegistered' as const, data: withoutName(provider) })),
    ...data.indicators.map((indicator) => ({ type: 'IndicatorRegistered' as const, data: indicator })),
    ...Object.entries(data.parameters).map(([name, value]) => ({
      type: 'ParameterSet' as const,
      data: { name, value },
    })),
  ];
  return events.filter((event) => !isDeepStrictEqual(asStored(event.data), asRegistered(register, event)));
};

// without the fields that are there but undefined
const asStored = (data: object): unknown => JSON.parse(JSON.stringify(data));

const asRegistered = (register: Register, { type, data }: RegisterEvent): object | undefined => {
  switch (type) {
    case 'CouncilRegistered':
      return register.councils.get(data.id);
    case 'PersonRegistered':
      return register.people.get(data.personId);
    case 'ProviderRegistered':
      return register.providers.get(data.id);
    case 'IndicatorRegistered':
      return register.indicators.get(data.code);
    case 'ParameterSet':
      return { name: data.name, value: register.parameters[data.name] };
  }
};
