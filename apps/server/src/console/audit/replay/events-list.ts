import { actorInWords } from '../../page/actor-in-words.js';
import { instantInWords } from '../../page/dates.js';
import { happening } from '../../page/happening.js';
import { spoken } from '../../page/spoken.js';
import { stageTitle } from './changes-in-words.js';
import type { RecordedCase, RecordedEvent } from './recorded-case.js';

/** An event of a case as lists name it. */
export type ListedEvent = {
  readonly revision: number;
  readonly title: string;
  readonly href: string;
  readonly who: string;
  readonly when: string;
  readonly stage: string;
  /** It is the one shown. */
  readonly current: boolean;
};

type Link = { readonly href: string; readonly text: string };

export type EventsPage = {
  readonly items: readonly ListedEvent[];
  readonly caption: string;
  readonly earlier: Link | undefined;
  readonly later: Link | undefined;
};

const ON_A_PAGE = 50;
const UNREADABLE = 'Cannot be read';

/** What an event is called, by what happened. */
export const eventTitle = ({ definition }: Pick<RecordedCase, 'definition'>, { stored }: RecordedEvent): string =>
  Object.hasOwn(definition.events, stored.type) ? happening(definition, stored.type) : spoken(stored.type);

/** An event as lists name it. */
export const listedEvent = (recorded: RecordedCase, each: RecordedEvent, shown?: number): ListedEvent => {
  const { stored, event } = each;
  const { revision } = stored;
  return {
    ...{ revision, title: eventTitle(recorded, each), href: `${recorded.address}/replay?at=${revision}` },
    who: event === undefined ? UNREADABLE : actorInWords(event.meta.actor, recorded.names).text,
    when: event === undefined ? UNREADABLE : instantInWords(event.meta.recordedAt),
    stage: event === undefined ? UNREADABLE : stageTitle(recorded.definition, event.meta.stage),
    current: revision === shown,
  };
};

/** The page of a case's events, oldest first, that has the one at this place on it, or page `asked`, from 1. */
export const eventsPage = (recorded: RecordedCase, place: number, asked: number | undefined): EventsPage => {
  const { events, address } = recorded;
  const shown = events[place]?.stored.revision;
  const pages = Math.ceil(events.length / ON_A_PAGE);
  const page = Math.min(Math.max(1, asked ?? Math.floor(place / ON_A_PAGE) + 1), pages);
  const start = (page - 1) * ON_A_PAGE;
  const items = events.slice(start, start + ON_A_PAGE).map((each) => listedEvent(recorded, each, shown));
  const to = (text: string, wanted: number) =>
    wanted < 1 || wanted > pages ? undefined : { text, href: `${address}/replay?at=${shown}&events=${wanted}#events` };

  return {
    items,
    caption:
      items.length === events.length
        ? `All ${events.length} events of this case`
        : `Events ${items[0]?.revision} to ${items.at(-1)?.revision} of ${events.length}`,
    ...{ earlier: to('Earlier events', page - 1), later: to('Later events', page + 1) },
  };
};
