import type { DashboardRow, InWords, ValueKind } from '@casewright/read-models';

/** What the names of figures and columns say of their values. */
const BY_NAME: readonly (readonly [RegExp, ValueKind])[] = [
  [/Pence$/, 'money'],
  [/Percent$/, 'percent'],
  [/^month$/, 'month'],
  [/^regionId$/, 'region'],
  [/^councilId$/, 'council'],
  [/^providerId$/, 'provider'],
  [/^(person|owner|broker)Id$|ById$/, 'person'],
  [/[a-z]Stream$/, 'stream'],
  [/^workflow$/, 'workflow'],
];

/** What they say in a row that names its workflow. */
const BESIDE_WORKFLOW: Readonly<Record<string, ValueKind>> = { id: 'case', stage: 'stage' };

/** What a value is: as the dashboard says, or else its name. */
export const valueKind = (
  name: string,
  row: DashboardRow,
  ...said: readonly (InWords | undefined)[]
): ValueKind | undefined =>
  said.flatMap((words) => words?.as?.[name] ?? [])[0] ??
  (typeof row['workflow'] === 'string' ? BESIDE_WORKFLOW[name] : undefined) ??
  BY_NAME.find(([pattern]) => pattern.test(name))?.[1];
