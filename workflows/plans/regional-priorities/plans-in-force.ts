import {
  casesWhere,
  following,
  idOfStream,
  isWithin,
  readCase,
  type Lookup,
  type LookupRequest,
} from '@casewright/workflow';
import { z } from 'zod';
import type { ApprovedPlan } from './common-priorities.js';

const texts = z.array(z.string()).default([]);

const content = {
  priorities: z
    .array(z.object({ priorityId: z.string(), title: z.string(), niCode: z.string().optional(), status: z.string() }))
    .default([]),
  needs: z.array(z.object({ needId: z.string(), priorityId: z.string() })).default([]),
  offers: z
    .array(
      z.object({
        ...{ needIds: texts, state: z.string(), days: z.number().optional(), costPence: z.number().optional() },
      }),
    )
    .default([]),
};

const jisp = z.object({
  councilId: z.string(),
  planYear: z.string(),
  approvedVersion: z.number().optional(),
  ...content,
  /** What is approved, while a change of it is being brokered. */
  inForce: z.object(content).optional(),
});

/** An approved plan that has not ended, with the content that was approved last. */
export type PlanInForce = ApprovedPlan & { readonly jispId: string };

export type KnownPlans = { readonly plans: readonly PlanInForce[] };

/** `jisp-bedford_2009_10`: the stream of a plan. */
export const planStream = (id: string): string => `jisp-${id}`;

type Found = readonly { readonly stream: string; readonly stage: string }[];

/** The stages in which a plan is approved and has not ended. */
const IN_FORCE = ['finalised', 'active'];

const approvedAmong = (found: Found): Found =>
  found.filter(({ stage }) => IN_FORCE.some((path) => isWithin(stage, path)));

/** `2009-10`, as plans write the financial year `2009/10`. */
const planYearOf = (year: string): string => year.replace('/', '-');

/** JP-R31: the plans in force for a region and a year, as they are now. None where plans are not kept here. */
export const plansInForce = (regionId: string, year: string): Lookup<readonly PlanInForce[]> =>
  following(
    casesWhere('jisp', { regionId }),
    (found) => approvedAmong(found).map(({ stream }): LookupRequest => ({ from: 'stream', stream })),
    (found, answers) => {
      const streams = approvedAmong(found).map(({ stream }) => stream);
      return answers.flatMap((answer, index) => planOf(answer, streams[index] as string, planYearOf(year)));
    },
  );

const planOf = (answer: unknown, stream: string, planYear: string): readonly PlanInForce[] => {
  const known = readCase(answer, jisp);
  if (known === undefined || known.final || known.data.planYear !== planYear) return [];

  const { councilId, approvedVersion, inForce, priorities, needs, offers } = known.data;
  if (approvedVersion === undefined) return [];
  return [{ jispId: idOfStream(stream), councilId, ...(inForce ?? { priorities, needs, offers }) }];
};

/** What an event records of them. */
export const asInput = (plans: readonly PlanInForce[]) => ({ inputJispIds: plans.map(({ jispId }) => jispId) });
