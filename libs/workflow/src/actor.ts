/** One role somebody holds, with what narrows it: an organisation, a region, or a case and the cases that are for it. */
export type Grant = {
  readonly role: string;
  readonly orgId?: string;
  readonly regionId?: string;
  readonly caseId?: string;
};

/** Who asks: a person with all roles of their token, and the one they chose to act in, if they chose. */
export type Caller = {
  readonly personId: string;
  readonly grants: readonly Grant[];
  readonly actAs?: string;
  readonly onBehalfOf?: string;
};

/** Who acts: one person in one role. This is what an event records. */
export type Actor = {
  readonly personId: string;
  readonly role: string;
  readonly orgId?: string;
  readonly regionId?: string;
  readonly onBehalfOf?: string;
};

/** Timers and reactions act as this. Nobody can sign in as it. */
export const SYSTEM = 'system';

export const SYSTEM_ACTOR: Actor = { personId: SYSTEM, role: SYSTEM };

/** The caller behind every timer and reaction, acting for the person whose event caused it. */
export const systemCaller = (onBehalfOf?: string): Caller => ({
  personId: SYSTEM,
  grants: [{ role: SYSTEM }],
  ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
});

/** What a role is held against: the payload of a start, afterwards what the case has recorded. */
export type Held<Case> = {
  readonly me: Grant & { readonly personId: string };
  readonly subject: Partial<Case>;
  readonly input: Readonly<Record<string, unknown>>;
};

/** By what the worklist finds the cases a role reaches: its own council's or region's, or those it is named in. */
export type Listing = 'every case' | 'own council' | 'own region' | 'named persons' | 'named organisations';

/** Whether a role reaches this case. Without `lists`, the worklist shows the role nothing. */
export type Scope<Case> = ((held: Held<Case>) => boolean) & { readonly lists?: Listing };

const listing = <Case>(lists: Listing, scope: Scope<Case>): Scope<Case> =>
  Object.assign((held: Held<Case>) => scope(held), { lists });

/** A role that reaches every case. */
export const everyCase: Scope<unknown> = listing('every case', () => true);

/** A role of one council: it reaches the cases whose `councilId` is its organisation. */
export const ownCouncil: Scope<{ readonly councilId?: string }> = listing(
  'own council',
  ({ me, subject }) => me.orgId !== undefined && me.orgId === subject.councilId,
);

/** A role of one region: it reaches the cases whose `regionId` is its own. */
export const ownRegion: Scope<{ readonly regionId?: string }> = listing(
  'own region',
  ({ me, subject }) => me.regionId !== undefined && me.regionId === subject.regionId,
);

/** A role of persons a case names; the workflow's worklist says under the role's name who `joins` and who `leaves`. */
export const namedPersons = <Case>(scope: Scope<Case>): Scope<Case> => listing('named persons', scope);

/** A role of organisations a case names; the workflow's worklist says who `joins` and who `leaves`. */
export const namedOrganisations = <Case>(scope: Scope<Case>): Scope<Case> => listing('named organisations', scope);

/** A person acting for themselves: the payload names them in `personId`. */
export const oneself: Scope<unknown> = ({ me, input }) => input['personId'] === me.personId;

export const actorOf = ({ personId, onBehalfOf }: Caller, { role, orgId, regionId }: Grant): Actor => ({
  personId,
  role,
  ...(orgId === undefined ? {} : { orgId }),
  ...(regionId === undefined ? {} : { regionId }),
  ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
});
