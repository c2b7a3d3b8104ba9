/** A council of the register. */
export type Council = { readonly id: string; readonly regionId: string };

/** A region; regions are shipped and not imported. */
export type Region = { readonly id: string; readonly name: string; readonly linkPerson: string };

export type Interest = {
  readonly nature: string;
  readonly orgId?: string | undefined;
  readonly detail: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

/** A person, without their name. */
export type Person = {
  readonly personId: string;
  readonly homeOrgId: string;
  readonly homeOrgKind?: 'council' | 'nhs' | 'other' | undefined;
  readonly roles?: readonly string[] | undefined;
  readonly trainings?: readonly { readonly kind: string; readonly completedOn: string }[] | undefined;
  readonly interests?: readonly Interest[] | undefined;
};

/** Who gives support, and the days they have for a region in a plan year where that is registered. */
export type Provider = {
  readonly id: string;
  readonly kind: string;
  readonly hasDeploymentPlan?: boolean | undefined;
  readonly capacities?:
    readonly { readonly regionId: string; readonly planYear: string; readonly days: number }[] | undefined;
};

export type Indicator = { readonly code: string; readonly title: string };

export type Parameter = { readonly name: string; readonly value: unknown };
