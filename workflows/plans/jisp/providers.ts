import type { Lookup, LookupRequest } from '@casewright/workflow';

/** A provider as the directory has it. */
export type Provider = {
  readonly id: string;
  readonly kind: string;
  readonly hasDeploymentPlan?: boolean;
  readonly capacities?: readonly { readonly regionId: string; readonly planYear: string; readonly days: number }[];
};

/** Those of these providers that the directory knows. */
export const providersNamed = (ids: readonly string[]): Lookup<readonly Provider[]> => ({
  request: undefined,
  follow: () => ids.map((id): LookupRequest => ({ from: 'directory', kind: 'provider', id })),
  read: (_, answers) => (answers as readonly (Provider | undefined)[]).filter((provider) => provider !== undefined),
});
