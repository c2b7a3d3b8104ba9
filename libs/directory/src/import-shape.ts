import type { Workflow } from '@casewright/workflow';
import { z } from 'zod';
import { PARAMETERS } from './data/parameters.js';
import { REGIONS } from './data/regions.js';

const id = z.string().min(1).max(200);
const name = z.string().trim().min(1).max(500);
const regionId = z.enum(REGIONS.map((region) => region.id) as [string, ...string[]]);

const council = z.strictObject({ id, name, regionId });

const interest = z.strictObject({
  nature: z.string().min(1),
  orgId: id.optional(),
  detail: z.string(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});

const person = z.strictObject({
  personId: id,
  name: name.optional(),
  homeOrgId: id,
  homeOrgKind: z.enum(['council', 'nhs', 'other']).optional(),
  roles: z.array(z.string().min(1)).optional(),
  trainings: z.array(z.strictObject({ kind: z.string().min(1), completedOn: z.iso.date() })).optional(),
  interests: z.array(interest).optional(),
});

const capacity = z.strictObject({
  regionId,
  planYear: z.string().regex(/^\d{4}-\d{2}$/, 'A plan year is written 2009-10'),
  days: z.number().min(0).multipleOf(0.5),
});

const provider = z.strictObject({
  id,
  name,
  kind: z.string().min(1),
  hasDeploymentPlan: z.boolean().optional(),
  capacities: z.array(capacity).optional(),
});

const indicator = z.strictObject({ code: id, title: z.string().min(1) });

/** What an import may hold. Parameters are checked by the workflows that read them. */
export const importShape = (workflows: readonly Pick<Workflow, 'settings'>[]) =>
  z.strictObject({
    councils: listOf(council, 'id'),
    people: listOf(person, 'personId'),
    providers: listOf(provider, 'id'),
    indicators: listOf(indicator, 'code'),
    parameters: parametersOf(workflows),
  });

export type Import = z.output<ReturnType<typeof importShape>>;

const listOf = <S extends z.ZodObject>(record: S, key: keyof z.output<S> & string) =>
  z
    .array(record)
    .default([])
    .superRefine((records, context) => {
      const seen = new Set<unknown>();
      records.forEach((each, index) => {
        const value = (each as Record<string, unknown>)[key];
        if (seen.has(value))
          context.addIssue({ code: 'custom', path: [index, key], message: 'Each record can be given once' });
        seen.add(value);
      });
    });

const parametersOf = (workflows: readonly Pick<Workflow, 'settings'>[]) => {
  const shapes = new Map<string, readonly z.core.$ZodType[]>();
  for (const { settings } of workflows)
    for (const [parameter, shape] of Object.entries(settings.shape))
      shapes.set(parameter, [...(shapes.get(parameter) ?? []), shape as z.core.$ZodType]);

  return z
    .record(z.string(), z.json())
    .default({})
    .superRefine((parameters, context) => {
      for (const [parameter, value] of Object.entries(parameters)) {
        const path = [parameter];
        const known = shapes.get(parameter);
        if (known === undefined && !PARAMETERS.has(parameter))
          context.addIssue({ code: 'custom', path, message: 'There is no such parameter' });

        for (const shape of known ?? [])
          for (const issue of z.safeParse(shape, value).error?.issues ?? [])
            context.addIssue({ code: 'custom', path: [...path, ...issue.path], message: issue.message });
      }
    });
};
