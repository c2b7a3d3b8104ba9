import { caseEventOf } from '@casewright/engine';
import { passes, type Filter, type StoredEvent } from '@casewright/event-store';
import { logPages, openLog, type OpenLog } from '@casewright/runtime';
import type { Command } from 'commander';
import { countingNumber, wholeNumber } from '../arguments.js';
import { answer } from '../output.js';
import { acting, type Context, type Session } from '../session.js';
import { workflowNamed } from '../workflows.js';

type Options = {
  readonly after?: number;
  readonly last: number;
  readonly follow?: true;
  readonly workflow?: string;
  readonly type?: string;
};

/** `casewright events tail` */
export const eventsTail = (events: Command, session: Session): void => {
  events
    .command('tail')
    .description('the newest events of cases, oldest first; with --json one a line')
    .option('-n, --last <number>', 'how many', countingNumber, 10)
    .option('--after <position>', 'all after this position instead', wholeNumber)
    .option('-f, --follow', 'go on with each new one until stopped')
    .option('--workflow <name>', 'only of this workflow')
    .option('--type <event>', 'only of this type')
    .action(
      acting(session)(async (context, options: Options) => {
        const log = await openLog(context.opening);
        try {
          const filter = filterOf(log, options);
          const head = await log.store.head();
          const past = await (options.after === undefined
            ? lastOf(log, head, options.last, filter)
            : between(log, options.after, head, filter));
          for (const event of past) await show(context, event);
          if (options.follow) await follow(context, log, Math.max(head, options.after ?? 0), filter);
        } finally {
          await log.close();
        }
      }),
    );
};

const filterOf = ({ registry }: OpenLog, { workflow, type }: Options): Filter => {
  const workflows = workflow === undefined ? registry.all : [workflowNamed(registry, workflow)];
  return {
    streamPrefixes: workflows.map(({ category }) => `${category}-`),
    ...(type === undefined ? {} : { types: [type] }),
  };
};

const between = async ({ store }: OpenLog, after: number, until: number, filter: Filter) => {
  const events: StoredEvent[] = [];
  for await (const page of logPages(store, after, until)) events.push(...page.events.filter((e) => passes(filter, e)));
  return events;
};

/** Looks back over ever longer stretches until there are enough. */
const lastOf = async (log: OpenLog, head: number, count: number, filter: Filter): Promise<readonly StoredEvent[]> => {
  for (let stretch = count * 4; ; stretch *= 4) {
    const found = await between(log, Math.max(0, head - stretch), head, filter);
    if (found.length >= count || stretch >= head) return found.slice(-count);
  }
};

const follow = async (context: Context, { store }: OpenLog, after: number, filter: Filter): Promise<void> => {
  const signal = context.io.stopSignal();
  for await (const page of store.subscribe(after, { signal, filter }))
    for (const event of page.events) await show(context, event);
};

const show = (context: Context, stored: StoredEvent): Promise<void> => {
  const event = caseEventOf(stored);
  const { recordedAt, actor, stage } = event.meta;
  const place = `${String(event.position).padStart(6)}  ${recordedAt}  ${event.stream}@${event.revision}`;
  return answer(context, event, `${place}  ${event.type} → ${stage}  by ${actor.personId} (${actor.role})`);
};
