import type { StoredEvent } from '@casewright/event-store';
import { COUNCILS } from './data/councils.js';
import { INDICATORS } from './data/indicators.js';
import { PROVIDERS } from './data/providers.js';
import type { Council, Indicator, Parameter, Person, Provider } from './records.js';
import { withoutName } from './without-name.js';

/** What is on the register, by id and without the names of people or organisations. */
export type Register = {
  readonly councils: ReadonlyMap<string, Council>;
  readonly people: ReadonlyMap<string, Person>;
  readonly providers: ReadonlyMap<string, Provider>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** A new object whenever one of them changes, so that readers can keep what they made of it. */
  readonly parameters: Readonly<Record<string, unknown>>;
};

/** A change of the register. Stored for ever: types and fields only grow. */
export type RegisterEvent =
  | { readonly type: 'CouncilRegistered'; readonly data: Council }
  | { readonly type: 'PersonRegistered'; readonly data: Person }
  | { readonly type: 'ProviderRegistered'; readonly data: Provider }
  | { readonly type: 'IndicatorRegistered'; readonly data: Indicator }
  | { readonly type: 'ParameterSet'; readonly data: Parameter };

/** The register before any event: the reference data that comes with Casewright. */
export const SHIPPED: Register = {
  councils: new Map(COUNCILS.map((council) => [council.id, withoutName(council)])),
  people: new Map(),
  providers: new Map(PROVIDERS.map((provider) => [provider.id, withoutName(provider)])),
  indicators: new Map(INDICATORS.map((indicator) => [indicator.code, indicator])),
  parameters: {},
};

/** The register after further events of its stream. */
export const registerAfter = (register: Register, events: readonly StoredEvent[]): Register => {
  const councils = new Map(register.councils);
  const people = new Map(register.people);
  const providers = new Map(register.providers);
  const indicators = new Map(register.indicators);
  const set: Record<string, unknown> = {};

  for (const { type, data } of events.map(registerEvent))
    switch (type) {
      case 'CouncilRegistered':
        councils.set(data.id, data);
        break;
      case 'PersonRegistered':
        people.set(data.personId, data);
        break;
      case 'ProviderRegistered':
        providers.set(data.id, data);
        break;
      case 'IndicatorRegistered':
        indicators.set(data.code, data);
        break;
      case 'ParameterSet':
        set[data.name] = data.value;
    }

  const parameters = Object.keys(set).length === 0 ? register.parameters : { ...register.parameters, ...set };
  return { councils, people, providers, indicators, parameters };
};

const registerEvent = ({ type, data }: StoredEvent) => ({ type, data: JSON.parse(data) as unknown }) as RegisterEvent;
