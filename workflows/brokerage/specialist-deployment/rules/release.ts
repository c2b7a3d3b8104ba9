import type { Person } from '@casewright/workflow';
import { rule } from '../definition.js';

type NamesReleaser = { readonly releasedBy: { readonly personId: string } };

/** DP-R03: only the specialist's own home authority releases. A person the directory does not know may belong to it. */
export const releaserIsOfTheHomeAuthority = rule<NamesReleaser, { readonly releaser: Person | undefined }>(
  'DP-R03',
  ({ lookups: { releaser }, case: { homeOrgId } }) =>
    releaser === undefined ||
    releaser.homeOrgId === homeOrgId || {
      message: 'The person who releases does not belong to the specialist’s home authority.',
      field: 'releasedBy',
    },
);

/** GEN-R01: who asked for a specialist, or is the one, does not release them. */
export const releaserIsNeitherAskerNorSpecialist = rule<NamesReleaser>(
  'GEN-R01',
  ({ me, input: { releasedBy }, case: { requestedById, personId } }) =>
    ![me.personId, releasedBy.personId].some((releaser) => releaser === requestedById || releaser === personId) ||
    'Whoever asked for the specialist, or is the specialist, cannot release them. Somebody else has to.',
);

/** GEN-R01: nobody refuses their own release. */
export const notTheSpecialist = rule(
  'GEN-R01',
  ({ me, case: { personId } }) =>
    me.personId !== personId || 'You are this specialist. Somebody else has to decide on your release.',
);
