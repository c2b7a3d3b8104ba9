import { caseInStream, type Lookup, type OtherCase } from '@casewright/workflow';
import { z } from 'zod';
import { planStream } from './plan.js';

const successor = z.object({ councilId: z.string() });

/** The plan that follows, as far as closing this one depends on it. */
export type Successor = z.output<typeof successor>;

/** The case of another plan; undefined when there is none. */
export const planNamed = (id: string | undefined): Lookup<OtherCase<Successor> | undefined> =>
  caseInStream(id === undefined ? undefined : planStream(id), successor);
