import { caseInStream, type Lookup, type OtherCase } from '@casewright/workflow';
import { z } from 'zod';

const framework = z.object({ providersAdmitted: z.array(z.string()).default([]) });

/** The framework a service is tendered under, as its own case says; undefined when there is none. */
export type KnownFramework = OtherCase<z.output<typeof framework>> | undefined;

/** The case of a framework. */
export const frameworkNamed = (frameworkId: string | undefined): Lookup<KnownFramework> =>
  caseInStream(frameworkId === undefined ? undefined : `framework-${frameworkId}`, framework);
