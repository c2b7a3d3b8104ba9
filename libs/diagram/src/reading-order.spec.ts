import { expect, test } from '@jest/globals';
import { peerReview } from '../test/peer-review.js';
import { chartOf } from './chart-of.js';
import { leadsBack, readingOrder } from './reading-order.js';

const chart = chartOf(peerReview, { title: 'Peer review' });
const order = readingOrder(chart);

const back = (id: string): boolean =>
  leadsBack(
    order,
    chart.edges.find((edge) => edge.id === id)!,
  );

test('siblings are read from where their parent begins', () => {
  expect(order.get('requested')).toBe(0);
  expect(order.get('scheduling')).toBe(1);
  expect(order.get('scheduled.assemblingTeam')).toBe(0);
  expect(order.get('scheduled.teamConfirmed')).toBe(1);
});

test('a move to an earlier sibling leads back, whatever the depth of its ends', () => {
  expect(back('waitlisted->scheduling.findingSlot')).toBe(true);
  expect(back('scheduled.ready->scheduled.assemblingTeam')).toBe(true);
  expect(back('scheduling.slotOffered->scheduled')).toBe(false);
});

test('a move into a stage of its own does not lead back', () => {
  expect(back('scheduled->scheduled.assemblingTeam')).toBe(false);
});
