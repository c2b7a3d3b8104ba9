import { RebuildReplaced, type Difference, type Rebuilt, type View } from '@casewright/read-models';
import { openReading, type OpenReading } from '@casewright/runtime';
import type { Command } from 'commander';
import { EXIT } from '../exit-codes.js';
import { Failure } from '../failure.js';
import { answer } from '../output.js';
import { progressOf } from '../progress.js';
import { acting, type Session } from '../session.js';

/** `casewright rebuild` */
export const rebuildCommand = (program: Command, session: Session): void => {
  program
    .command('rebuild [view]')
    .description('fold a view, the views of a dashboard or all of them anew, beside those in use until they are whole')
    .option('--diff', 'say how the rows differ from those that were in use')
    .action(
      acting(session)(async (context, name: string | undefined, { diff = false }: { readonly diff?: boolean }) => {
        const reading = await openReading(context.opening);
        const progress = progressOf(context.io, 'Rebuilding');
        try {
          const views = viewsNamed(reading, name);
          reading.readModels.start();
          const rebuilt = await reading.readModels.rebuild(views, { compare: diff, onProgress: progress.show });
          progress.stop();
          await answer(context, { rebuilt }, rebuilt.map(textOf).join('\n'));
        } catch (error) {
          if (error instanceof RebuildReplaced) throw new Failure(EXIT.conflict, error.message);
          throw error;
        } finally {
          progress.stop();
          await reading.close();
        }
      }),
    );
};

const viewsNamed = ({ readModels, dashboards }: OpenReading, name: string | undefined): readonly View[] => {
  if (name === undefined) return readModels.views;

  const dashboard = dashboards.find(({ id }) => id === name);
  const views = dashboard?.views ?? readModels.views.filter((view) => view.name === name);
  if (views.length > 0) return views;

  const names = [...readModels.views.map((view) => view.name), ...dashboards.map(({ id }) => id)];
  throw new Failure(EXIT.notFound, `There is no view or dashboard ${name}. There is: ${names.join(', ')}.`);
};

const textOf = ({ view, position, differences = [] }: Rebuilt): string =>
  [`${view}: rebuilt up to position ${position}`, ...differences.flatMap(differenceText)].join('\n');

const differenceText = ({
  table,
  rowsBefore,
  rowsAfter,
  added,
  removed,
  changed,
  first,
}: Difference): readonly string[] => [
  `  ${table}: ${rowsBefore} rows before, ${rowsAfter} now; ${added} added, ${removed} removed, ${changed} changed`,
  ...(first.length === 0 ? [] : [`    first: ${first.join(', ')}`]),
];
