/** One role somebody holds, with what narrows it: an organisation, a region or a single case. */
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

/** Whether a role reaches this case. */
export type Scope<Case> = (held: Held<Case>) => boolean;

/** A role that reaches every case. */
export const everyCase: Scope<unknown> = () => true;

/** A role of one council: it reaches the cases whose `councilId` is its organisation. */
export const ownCouncil: Scope<{ readonly councilId?: string }> = ({ me, subject }) =>
  me.orgId !== undefined && me.orgId === subject.councilId;

/** A role of one region: it reaches the cases whose `regionId` is its own. */
export const ownRegion: Scope<{ readonly regionId?: string }> = ({ me, subject }) =>
  me.regionId !== undefined && me.regionId === subject.regionId;

/** A person acting for themselves: the payload names them in `personId`. */
export const oneself: Scope<unknown> = ({ me, input }) => input['personId'] === me.personId;

export const actorOf = ({ personId, onBehalfOf }: Caller, { role, orgId, regionId }: Grant): Actor => ({
  personId,
  role,
  ...(orgId === undefined ? {} : { orgId }),
  ...(regionId === undefined ? {} : { regionId }),
  ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
});
