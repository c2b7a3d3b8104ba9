import { SYSTEM, type Grant } from '@casewright/workflow';
import { z } from 'zod';

/** Who a token stands for: a person and all roles they hold. */
export type Principal = { readonly personId: string; readonly grants: readonly Grant[] };

/** What a token says, and until when, in seconds since 1970. */
export type Verified = { readonly principal: Principal; readonly expiresAt: number };

/** Answers what a token says; undefined when it is not valid. */
export type Verify = (token: string) => Promise<Verified | undefined>;

const word = z.string().min(1).max(200);

const grant = z
  .object({
    role: word.refine((role) => role !== SYSTEM, `Nobody can act as ${SYSTEM}`),
    orgId: word.optional(),
    regionId: word.optional(),
    caseId: word.optional(),
  })
  .strict();

/** A person with the roles they sign in with. Nobody can be `system`, neither as a person nor in a role. */
export const principalShape = z.strictObject({
  personId: word.refine((personId) => personId !== SYSTEM, `Nobody can be ${SYSTEM}`),
  roles: z.array(grant).min(1).max(100),
});

const claims = z.object({ sub: principalShape.shape.personId, roles: principalShape.shape.roles, exp: z.number() });

/** The claims of a token whose signature was checked; undefined when they do not say who and until when. */
export const verifiedBy = (payload: unknown): Verified | undefined => {
  const { data } = claims.safeParse(payload);
  return data && { principal: { personId: data.sub, grants: data.roles.map(withoutGaps) }, expiresAt: data.exp };
};

/** A grant without the members that are undefined. */
export const withoutGaps = ({ role, orgId, regionId, caseId }: z.output<typeof grant>): Grant => ({
  role,
  ...(orgId === undefined ? {} : { orgId }),
  ...(regionId === undefined ? {} : { regionId }),
  ...(caseId === undefined ? {} : { caseId }),
});
