import { eventHash } from '@casewright/audit';
import { at, type Check, type Finding, type Reading } from './finding.js';

type Trail = { next: number; hash: string | undefined; readonly ids: Set<string> };

/** Whether each event stands where its stream's hash chain puts it, and no id occurs twice in a stream. */
export const chainCheck = (): Check => {
  const trails = new Map<string, Trail>();

  return {
    see: ({ event }) => {
      const trail = trails.get(event.stream) ?? { next: 0, hash: undefined, ids: new Set<string>() };
      trails.set(event.stream, trail);
      return [...follow(trail, event), ...repeated(trail, event)];
    },
  };
};

const follow = (trail: Trail, event: Reading['event']): readonly Finding[] => {
  const { next, hash: previous } = trail;
  const follows = event.revision === next && event.hash === eventHash(previous, event);

  // goes on from what is stored, so that one fault is not found again in every later event
  if (event.revision >= next) {
    trail.next = event.revision + 1;
    trail.hash = event.hash;
  }
  if (follows) return [];

  const expected = `revision ${next}, chained to ${previous ?? 'nothing'}`;
  return [at(event, 'unchained', expected, `event ${event.id} (${event.type}) with hash ${event.hash}`)];
};

const repeated = ({ ids }: Trail, event: Reading['event']): readonly Finding[] => {
  if (ids.has(event.id)) return [at(event, 'repeated', 'an id of its own', `event ${event.id} a second time`)];
  ids.add(event.id);
  return [];
};
