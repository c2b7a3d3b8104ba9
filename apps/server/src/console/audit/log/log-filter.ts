import type { Registry } from '@casewright/engine';
import { invalid } from '../../../http/problem.js';
import { several, type Query } from '../../../http/query-params.js';
import { typedIn, type FormError } from '../form-error.js';
import { dateIn } from '../typed-date.js';

/** Which events of all cases are wanted; what is empty does not narrow. */
export type LogFilter = {
  readonly workflow: string;
  /** Names of events, with their workflow and a dot before them or without. */
  readonly types: readonly string[];
  /** The types are those to leave out. */
  readonly hide: boolean;
  /** An id or a name, of who acted or for whom. */
  readonly person: string;
  /** Dates in London on which they were recorded, both included. */
  readonly from: string;
  readonly to: string;
  readonly caseId: string;
};

export type AskedLog = {
  readonly filter: LogFilter;
  readonly errors: readonly FormError[];
  /** The dates as they were typed. */
  readonly typed: { readonly from: string; readonly to: string };
};

const KNOWN: ReadonlySet<string> = new Set([
  ...['workflow', 'type', 'hide', 'person', 'from', 'to', 'case', 'asOf', 'before', 'after'],
]);
const LONGEST = 100;

/** Reads the filters of the event log. Throws a problem for one there is not: it would be silently left out. */
export const logFilter = (query: Query, registry: Registry): AskedLog => {
  const strange = Object.keys(query).find((name) => !KNOWN.has(name));
  if (strange !== undefined) throw invalid(strange, `Events are not filtered by it: use ${[...KNOWN].join(', ')}`);

  const typed = { from: typedIn(query, 'from'), to: typedIn(query, 'to') };
  const filter: LogFilter = {
    workflow: typedIn(query, 'workflow'),
    types: [query['type'] ?? []].flat().join('') === '' ? [] : several(query, 'type'),
    hide: typedIn(query, 'hide') === 'true',
    person: typedIn(query, 'person'),
    from: dateIn(typed.from) ?? '',
    to: dateIn(typed.to) ?? '',
    caseId: typedIn(query, 'case'),
  };
  return { filter, errors: errorsIn(filter, typed, registry), typed };
};

const errorsIn = (filter: LogFilter, typed: AskedLog['typed'], registry: Registry): readonly FormError[] => {
  const { workflow, types, from, to, person, caseId } = filter;
  const strange = types.filter((type) => !isKnown(registry, type));
  const checks: readonly (FormError & { readonly wrong: boolean })[] = [
    {
      ...{ field: 'workflow', text: 'Choose a kind of case from the list' },
      wrong: workflow !== '' && registry.named(workflow) === undefined,
    },
    { field: 'person', text: `Enter at most ${LONGEST} characters`, wrong: person.length > LONGEST },
    { field: 'case', text: 'Enter the reference of a case: letters, digits and underscores', wrong: !isCaseId(caseId) },
    { field: 'hide', text: `There are no events of type ${strange.join(', ')}`, wrong: strange.length > 0 },
    { field: 'from', text: 'Enter the first date, such as 27/1/2012', wrong: typed.from !== '' && from === '' },
    { field: 'to', text: 'Enter the last date, such as 27/1/2012', wrong: typed.to !== '' && to === '' },
    {
      ...{ field: 'to', text: 'The last date must not be before the first' },
      wrong: from !== '' && to !== '' && to < from,
    },
  ];
  return checks.filter(({ wrong }) => wrong).map(({ field, text }) => ({ field, text }));
};

const isCaseId = (typed: string): boolean => /^\w{0,64}$/.test(typed);

const isKnown = ({ all }: Registry, type: string): boolean =>
  all.some(({ name, events }) =>
    Object.hasOwn(events, type.startsWith(`${name}.`) ? type.slice(name.length + 1) : type),
  );
