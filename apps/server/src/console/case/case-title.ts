import type { NamedKind } from '../page/names.js';
import type { CaseRead } from './case-read.js';

export type CaseTitle = {
  /** `Desk loan: Bedford`. */
  readonly heading: string;
  /** Tells the page from those of all other cases. */
  readonly title: string;
};

/** By what people know a case of its kind: the council it is about, or else a person, a provider, a region. */
const KNOWN_BY: readonly (readonly [string, NamedKind])[] = [
  ['councilId', 'council'],
  ['personId', 'person'],
  ['providerId', 'provider'],
  ['regionId', 'region'],
];

/** What a case is called: its workflow's title and what it is about. */
export const caseTitle = ({ definition, view, names }: Pick<CaseRead, 'definition' | 'view' | 'names'>): CaseTitle => {
  const data = view.data as Readonly<Record<string, unknown>>;
  const [known] = KNOWN_BY.flatMap(([field, kind]) => {
    const id = data[field];
    return typeof id === 'string' && id !== '' ? [names(id, kind)] : [];
  });

  const { title } = definition.content;
  const about = known ?? view.id;
  return {
    heading: `${title}: ${about}`,
    title: about === view.id ? `${title} ${about}` : `${title}: ${about} (${view.id})`,
  };
};
