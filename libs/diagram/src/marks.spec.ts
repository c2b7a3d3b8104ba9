import { describe, expect, test } from '@jest/globals';
import { peerReview } from '../test/peer-review.js';
import { chartOf } from './chart-of.js';
import { type Marks, marksOf, standingOf } from './marks.js';

const chart = chartOf(peerReview, { title: 'Peer review' });

const standing = (id: string, marks?: Marks) =>
  standingOf(
    chart.nodes.find((node) => node.id === id)!,
    marks,
  );

const journey = [
  { event: 'PeerReviewRequested', stage: 'requested' },
  { event: 'RequestAccepted', stage: 'scheduling.findingSlot' },
  { event: 'SlotOffered', stage: 'scheduling.slotOffered' },
  { event: 'NoteAdded', stage: 'scheduling.slotOffered' },
  { event: 'Withdrawn', stage: 'withdrawn' },
];

describe('where a case is and has been', () => {
  test('follows from its recorded steps, through moves of the stages around it', () => {
    expect(marksOf(chart, journey)).toEqual({
      current: ['withdrawn'],
      visited: ['requested', 'scheduling.findingSlot', 'scheduling.slotOffered', 'withdrawn'],
      taken: ['requested->scheduling', 'scheduling.findingSlot->scheduling.slotOffered', 'scheduling->withdrawn'],
    });
  });

  test('is nowhere before the first step', () => {
    expect(marksOf(chart, [])).toEqual({ current: [], visited: [], taken: [] });
  });

  test('a stage stands as well as the best of those inside it', () => {
    const marks = marksOf(chart, journey.slice(0, 3));

    expect(['requested', 'scheduling', 'scheduling.findingSlot', 'onSite'].map((id) => standing(id, marks))).toEqual([
      'visited',
      'current',
      'visited',
      'ahead',
    ]);
  });

  test('a stage whose name begins like the current one is not current', () => {
    expect(standing('scheduling', { current: ['scheduled.ready'], visited: [] })).toBe('ahead');
  });

  test('without a case every stage is just drawn', () => {
    expect(standing('requested')).toBe('drawn');
  });
});
