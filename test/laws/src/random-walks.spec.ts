import { describe, expect, test } from '@jest/globals';
import { englandAndWales } from '@casewright/calendar';
import { randomWalk } from '@casewright/workflow/laws';
import { leavesOf } from './drawn.js';
import { shipped } from './shipped.js';
import { guidedBy } from './walk-guide.js';

/** Short walks, as one whose time has run out is refused everything. */
const WALKS = 100;
const STEPS = 100;

const calendar = englandAndWales();

describe.each(shipped)('$name', ({ workflow, histories }) => {
  const told = Object.values(histories).filter(({ version }) => version === workflow.version);
  const guide = { ...guidedBy(histories), histories: told };

  test.each([1000])(
    `is walked at random, ${WALKS} times ${STEPS} steps from seed %i on, and nothing is wrong`,
    (seed) => {
      const walks = Array.from({ length: WALKS }, (_, nth) =>
        randomWalk(workflow, { ...guide, calendar, seed: seed + nth, steps: STEPS }),
      );
      const stages = new Set(walks.flatMap((walk) => [...walk.stages]));

      expect(walks.flatMap(({ violations }) => violations)).toEqual([]);
      expect(stages.size).toBeGreaterThan(leavesOf(workflow).length / 2);
      expect(walks.flatMap(({ recorded }) => recorded).length).toBeGreaterThan((WALKS * STEPS) / 10);
      expect(walks.some(({ refused }) => refused > 0)).toBe(true);
    },
  );
});
