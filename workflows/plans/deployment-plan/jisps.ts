import { caseInStream, type Lookup, type OtherCase } from '@casewright/workflow';
import { z } from 'zod';

const offer = z.object({
  offerId: z.string(),
  providerId: z.string(),
  state: z.string(),
  days: z.number().optional(),
});

const offers = z.array(offer).default([]);

const jisp = z.object({
  councilId: z.string().optional(),
  regionId: z.string().optional(),
  offers,
  /** What is approved, while a change of it is being brokered. */
  inForce: z.object({ offers }).optional(),
});

/** The Joint Improvement Support Plan that a deployment plan is held with, as its own case says. */
export type Jisp = z.output<typeof jisp>;
export type KnownJisp = { readonly jisp: OtherCase<Jisp> | undefined };

type Offer = z.output<typeof offer>;

/** `jisp-bedford_2009_10`: the stream of a Joint Improvement Support Plan. */
export const jispStream = (id: string): string => `jisp-${id}`;

/** The case of a Joint Improvement Support Plan; undefined when there is none. */
export const jispNamed = (id: string): Lookup<OtherCase<Jisp> | undefined> => caseInStream(jispStream(id), jisp);

/** The council and the region it is for, as far as it says so. */
export const placeOf = ({ councilId, regionId }: Pick<Jisp, 'councilId' | 'regionId'> = {}) => ({
  ...(councilId === undefined ? {} : { councilId }),
  ...(regionId === undefined ? {} : { regionId }),
});

/** Its offers, those in force while a change is being brokered. */
export const offersOf = ({ inForce, offers }: Jisp): readonly Offer[] => (inForce ?? { offers }).offers;

const FALLEN_THROUGH: ReadonlySet<string> = new Set(['declined', 'withdrawn']);

/** The days these offers promise together; undefined where one of them is not counted in days. */
export const daysPromised = (jisp: Jisp, offerIds: readonly string[]): number | undefined => {
  const standing = offersOf(jisp).filter(
    ({ offerId, state }) => offerIds.includes(offerId) && !FALLEN_THROUGH.has(state),
  );
  const days = standing.map((offer) => offer.days).filter((each) => each !== undefined);
  return days.length < standing.length ? undefined : days.reduce((sum, each) => sum + each, 0);
};
