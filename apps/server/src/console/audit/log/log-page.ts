import type { Runtime } from '@casewright/runtime';
import { dayInWords } from '../../page/dates.js';
import { freshness } from '../../page/freshness.js';
import { namesIn } from '../../page/names.js';
import { spoken } from '../../page/spoken.js';
import { errorsOf } from '../form-error.js';
import { dayFirst } from '../typed-date.js';
import { eventChoices } from './event-choices.js';
import type { AskedLog } from './log-filter.js';
import { filterTags, logQuery } from './log-links.js';
import { logRow } from './log-rows.js';
import { searchLog, SEARCHED_AT_ONCE, type LogPage, type Start } from './search-log.js';

/** What the page of the event log shows. */
export const logPage = async (runtime: Runtime, asked: AskedLog, start: Start, head: number) => {
  const { filter, errors, typed } = asked;
  const { registry } = runtime;
  const names = await namesIn(runtime.directory);
  const page = errors.length > 0 ? NOTHING : await searchLog(runtime, filter, start);
  const { asOf } = start;

  return {
    title: errors.length > 0 ? 'Error: Event log' : 'Event log',
    ...errorsOf(errors),
    isWrong: errors.length > 0,
    given: { ...filter, from: dayFirst(filter.from) || typed.from, to: dayFirst(filter.to) || typed.to },
    workflows: [
      { value: '', text: 'All kinds' },
      ...registry.all.map(({ name, content }) => ({ value: name, text: content.title })),
    ],
    choices: eventChoices(registry, filter),
    tags: filterTags(filter, titlesIn(runtime), dayInWords),
    rows: page.events.map((logged) => logRow(logged, names)),
    upToDate: freshness(runtime.clock.now(), asOf),
    newest: head > asOf ? `/audit${logQuery(filter)}` : undefined,
    ...linksOf(page, asked, start),
    csv: `/audit/events.csv${logQuery(filter, { asOf })}`,
    ndjson: `/audit/events.ndjson${logQuery(filter, { asOf })}`,
  };
};

const NOTHING: LogPage = { events: [], older: undefined, newer: undefined, gaveUpAt: undefined };

const titlesIn = ({ registry }: Runtime) => {
  const workflow = (name: string) => registry.named(name)?.content.title ?? name;
  return {
    workflow,
    type: (type: string) => {
      const [of = '', event] = type.split('.');
      return event === undefined ? spoken(of) : `${spoken(event)} (${workflow(of)})`;
    },
  };
};

const linksOf = ({ older, newer, gaveUpAt }: LogPage, { filter }: AskedLog, { asOf, after }: Start) => {
  const to = (text: string, place: { readonly before?: number; readonly after?: number }) => ({
    text,
    href: `/audit${logQuery(filter, { asOf, ...place })}`,
  });
  const goOn = (at: number) => (after === undefined ? { before: at + 1 } : { after: at });
  return {
    older: older === undefined ? undefined : to('Older events', { before: older }),
    newer: newer === undefined ? undefined : to('Newer events', { after: newer }),
    gaveUp:
      gaveUpAt === undefined
        ? undefined
        : {
            text: `Searched ${SEARCHED_AT_ONCE.toLocaleString('en-GB')} events of the log, as far as event ${gaveUpAt}.`,
            onwards: to('Go on searching from there', goOn(gaveUpAt)),
          },
  };
};
