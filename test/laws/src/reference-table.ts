import { readFileSync } from 'node:fs';
import { z } from 'zod';

const names = z.array(z.string());

const table = z.object({
  workflows: z.array(
    z.object({
      category: z.string(),
      states: z.array(z.object({ name: z.string(), final: z.boolean() })),
      /** Where a case is that goes to a stage with children. */
      compositeInitial: z.record(z.string(), z.string()),
      transitions: z.array(
        z.object({
          command: z.string(),
          from: names,
          to: z.string().nullable(),
          by: names,
          rules: names,
          events: names,
        }),
      ),
      timers: z.array(z.object({ name: z.string(), onExpiry: z.string() })),
    }),
  ),
});

/** A workflow as the policy draws it. */
export type Reference = z.output<typeof table>['workflows'][number];

/** The policy's tables of all workflows. */
export const references: readonly Reference[] = table.parse(
  JSON.parse(readFileSync(new URL('../fixtures/workflows.json', import.meta.url), 'utf8')),
).workflows;

/** Every role that some row is drawn for. */
export const allRoles: readonly string[] = [
  ...new Set(references.flatMap(({ transitions }) => transitions.flatMap(({ by }) => by))),
];

/** The policy's tables of one workflow. Throws when it draws no such workflow. */
export const referenceOf = (name: string): Reference => {
  const found = references.find(({ category }) => category === name);
  if (found === undefined) throw new Error(`The reference tables draw no workflow ${name}.`);
  return found;
};
