import { z } from 'zod';

/** The six columns of the template, in its order. A region may add others; none of these is ever dropped (JP-R19). */
export const COLUMNS = ['Priority', 'Needs', 'Provider', 'Offer', 'Resources', 'Notes'] as const;

/** What a column of a region may show of an offer. Without that it is left empty, to be filled in by hand. */
export const SHOWN = ['objectiveType', 'dueBy', 'deploymentPlanRef', 'delivered'] as const;

const column = z.strictObject({ title: z.string().trim().min(1).max(40), shows: z.enum(SHOWN).optional() });

/** A column that a region adds to the template. */
export type RegionalColumn = z.output<typeof column>;

const isTaken = (title: string, index: number, titles: readonly string[]): boolean =>
  COLUMNS.some((known) => known.toLowerCase() === title) || titles.indexOf(title) < index;

/** The columns that each region adds, by its id. */
export const regionalColumns = z
  .record(
    z.string(),
    z.array(column).superRefine((columns, context) => {
      columns
        .map(({ title }) => title.toLowerCase())
        .forEach((title, index, titles) => {
          if (isTaken(title, index, titles))
            context.addIssue({ code: 'custom', path: [index, 'title'], message: 'There is a column of this title' });
        });
    }),
  )
  .default({});
