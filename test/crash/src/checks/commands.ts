import { grouped } from './grouped.js';
import type { Asked } from '../storm/correspondence.js';
import { byCase, placeOf, type Recorded } from './log.js';

/** Where the log is not what the clients were told; each in words. */
export type CommandFindings = {
  /** Accepted, and not in the log. */
  readonly lost: readonly string[];
  /** In the log more than once. */
  readonly doubled: readonly string[];
  /** Accepted, and in the log somewhere else than was said. */
  readonly misplaced: readonly string[];
  /** Refused, and in the log all the same. */
  readonly contradicted: readonly string[];
  /** Never answered. */
  readonly unanswered: readonly string[];
  /** In the log, and asked for by nobody. */
  readonly unasked: readonly string[];
};

/** Compares what was asked and answered with the log, command by command. */
export const checkCommands = (asked: readonly Asked[], log: readonly Recorded[]): CommandFindings => {
  const ofPeople = [...byCase(log).values()].flat().filter(({ meta }) => meta.actor.role !== 'system');
  const byCommand = grouped(ofPeople, ({ meta }) => meta.commandId);
  const recordedAs = ({ commandIds }: Asked) => commandIds.flatMap((id) => byCommand.get(id) ?? []);
  const told = asked.map((one) => ({ ...one, events: recordedAs(one), name: nameOf(one) }));
  const known = new Set(asked.flatMap(({ commandIds }) => commandIds));

  return {
    lost: told.filter(({ reply, events }) => reply?.outcome === 'accepted' && events.length === 0).map(inWords),
    doubled: told.filter(({ events }) => !areOneCommand(events)).map(inWords),
    misplaced: told.filter(({ reply, events }) => events.length > 0 && !isWhereTold(reply, events)).map(inWords),
    contradicted: told.filter(({ reply, events }) => reply?.outcome === 'refused' && events.length > 0).map(inWords),
    unanswered: told.filter(({ reply }) => reply === undefined).map(inWords),
    unasked: ofPeople.filter(({ meta }) => !known.has(meta.commandId)).map(placeOf),
  };
};

type Told = Asked & { readonly name: string; readonly events: readonly Recorded[] };

const nameOf = ({ request, commandIds }: Asked) => `${request.command} ${commandIds.join(', ')}`;

const inWords = ({ name, reply, events }: Told) =>
  `${name}: told ${JSON.stringify(reply)}, recorded as ${events.map(placeOf).join(', ') || 'nothing'}`;

/** One command's events follow each other in one stream, and no type of them comes twice. */
const areOneCommand = (events: readonly Recorded[]): boolean =>
  new Set(events.map(({ type }) => type)).size === events.length &&
  events.every(({ stream, revision }, at) => stream === events[0]?.stream && revision === events[0].revision + at);

const isWhereTold = (reply: Asked['reply'], events: readonly Recorded[]): boolean => {
  if (reply?.outcome !== 'accepted') return true;
  const last = events.at(-1);
  return last?.stream === reply.stream && last.revision === reply.revision && events.length === reply.events;
};
