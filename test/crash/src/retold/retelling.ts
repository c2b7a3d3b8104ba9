import { NO_STREAM, type NewEvent, type Write } from '@casewright/event-store';
import { caseStream, type EventMeta, type RunningTimer, type TimerChanges } from '@casewright/workflow';
import type { Random } from '../random.js';
import type { Told } from './golden-histories.js';

const SIDE_BY_SIDE = 60;

type Case = Told & { readonly stream: string; revision: number; timers: readonly RunningTimer[] };

/** Cases that go as histories once went, side by side, each new one as another; their timers come and go at random. */
export const retelling = (histories: readonly Told[], random: Random) => {
  let begun = 0;
  const begin = (): Case => {
    const told = random.oneOf(histories);
    return { ...told, stream: caseStream(told.workflow, `told${(begun += 1)}`), revision: NO_STREAM, timers: [] };
  };
  const cases = Array.from({ length: SIDE_BY_SIDE }, begin);

  const next = (): readonly [string, number, NewEvent] => {
    const at = random.between(0, SIDE_BY_SIDE - 1);
    const known = cases[at] as Case;
    const told = known.revision + 1 < known.history.events.length ? known : begin();
    cases[at] = told;

    const timers = timersMoved(told, random);
    told.revision += 1;
    return [told.stream, told.revision, eventOf(told, timers)];
  };

  /** The next so many events, as one append. */
  return (count: number): readonly Write[] => {
    const writes = new Map<string, Write & { readonly events: NewEvent[] }>();
    for (let made = 0; made < count; made += 1) {
      const [stream, revision, event] = next();
      const write = writes.get(stream) ?? { stream, expectedRevision: revision - 1, events: [] };
      writes.set(stream, write);
      write.events.push(event);
    }
    return [...writes.values()];
  };
};

const eventOf = ({ stream, revision, history }: Case, timers: TimerChanges): NewEvent => {
  const { type, data, at, by, schemaVersion, stage } = history.events[revision] as (typeof history.events)[number];
  const id = `${stream}@${revision}`;
  const meta = {
    ...{ occurredAt: at, recordedAt: at, actor: by },
    ...{ commandId: id, commandHash: '', $correlationId: id, $causationId: id, schemaVersion, stage, timers },
    ...(revision === 0 ? { definitionVersion: history.version } : {}),
  } satisfies EventMeta;
  return { id, type, data: JSON.stringify(data), meta: JSON.stringify(meta), hash: '' };
};

/** Sets a timer, ends the one that has run longest, in one way or another, or leaves all of them alone. */
const timersMoved = (told: Case, random: Random): TimerChanges => {
  const [oldest, ...others] = told.timers;
  if (random.percent(40)) {
    const name = random.oneOf(told.workflow.timers.map((timer) => timer.name).concat('reminder'));
    const day = random.between(10, 28);
    const running = { name, key: String(told.revision + 1), due: `2012-03-${day}`, at: `2012-03-${day}T00:00:00.000Z` };
    const set = { ...running, then: 'StageOverdue' };
    told.timers = [...told.timers, set];
    return { set: [set] };
  }
  if (oldest === undefined || random.percent(50)) return {};

  told.timers = others;
  const { name, key } = oldest;
  switch (random.oneOf(['cancelled', 'fired', 'held'] as const)) {
    case 'cancelled':
      return { cancelled: [{ name, key }] };
    case 'fired':
      return { fired: [{ name, key }] };
    case 'held':
      return { held: [{ name, key, stage: 'any', daysLeft: 3 }] };
  }
};
