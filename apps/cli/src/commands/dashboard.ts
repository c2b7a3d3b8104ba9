import { instantOf, type DashboardRow } from '@casewright/read-models';
import { openReading, registerOf, type OpenReading } from '@casewright/runtime';
import type { Command } from 'commander';
import { EXIT } from '../exit-codes.js';
import { Failure } from '../failure.js';
import { answer, columns, say } from '../output.js';
import { acting, type Context, type Session } from '../session.js';

/** `casewright dashboard` */
export const dashboardCommand = (program: Command, session: Session): void => {
  program
    .command('dashboard [id]')
    .description('the figures of a dashboard; without an id, which dashboards there are')
    .option('--as-at <moment>', 'as at the end of a day, or at an instant (default: now)')
    .action(
      acting(session)(async (context, id: string | undefined, { asAt }: { readonly asAt?: string }) => {
        const reading = await openReading(context.opening);
        try {
          if (id === undefined) await list(context, reading);
          else await show(context, reading, id, asAt ?? reading.clock.now());
        } finally {
          await reading.close();
        }
      }),
    );
};

const list = (context: Context, { dashboards }: OpenReading): Promise<void> => {
  const known = dashboards.map(({ id, title, definition }) => ({ id, title, definition }));
  return answer(context, known, columns(known.map(({ id, title }) => [id, title])));
};

const show = async (context: Context, reading: OpenReading, id: string, asAt: string): Promise<void> => {
  const { dashboards, readModels, directory, calendar, store } = reading;
  const dashboard = dashboards.find((each) => each.id === id);
  if (dashboard === undefined)
    throw new Failure(
      EXIT.notFound,
      `There is no dashboard ${id}. There is: ${dashboards.map((each) => each.id).join(', ')}.`,
    );
  const at = instantOf(asAt, calendar);
  if (at === undefined) throw new Failure(EXIT.usage, `${asAt} is neither a date such as 2012-01-09 nor an instant.`);

  readModels.start();
  await readModels.waitFor(await store.head(), CATCH_UP_MS);
  const { position, answer: answered } = await readModels.answer(dashboard, {
    ...{ at, calendar, register: await registerOf(directory) },
  });
  const { title, definition } = dashboard;
  const document = { ...{ id, title, definition, asAt, position: String(position) }, ...answered };
  await answer(context, document, textOf(answered.figures, answered.rows));
  say(context, `${id} ${title}, as at ${asAt}: ${definition}`);
};

const CATCH_UP_MS = 60_000;

const textOf = (figures: DashboardRow, rows: readonly DashboardRow[]): string => {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const table = [names, ...rows.map((row) => names.map((name) => cellText(row[name])))];
  return [
    ...Object.entries(figures).map(([name, value]) => `${name}: ${cellText(value)}`),
    ...(rows.length === 0 ? [] : ['', columns(table)]),
  ].join('\n');
};

const cellText = (value: DashboardRow[string] | undefined): string => (value ?? '–').toString();
