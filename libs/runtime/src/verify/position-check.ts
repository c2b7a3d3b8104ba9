import type { Check, Finding } from './finding.js';

/** Whether every position from one up to the head holds an event: what was cut from the log's middle leaves a gap. */
export const positionCheck = (from: number, head: number): Check => {
  let next = from;

  const gapBefore = (position: number): readonly Finding[] => {
    if (position <= next) return [];
    const missing = position - next;
    const found = missing === 1 ? 'nothing' : `nothing at ${missing} positions, up to ${position - 1}`;
    return [{ kind: 'gap', position: next, expected: `an event at position ${next}`, found }];
  };

  return {
    see: ({ event: { position } }) => {
      const gap = gapBefore(position);
      next = position + 1;
      return gap;
    },
    end: () => gapBefore(head + 1),
  };
};
