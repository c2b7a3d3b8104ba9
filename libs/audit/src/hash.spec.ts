import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { eventHash, type Hashed } from './hash.js';

const opened: Hashed = {
  stream: 'peerReview-abc1',
  revision: 0,
  id: '0f8fad5b-d9cb-469f-a165-70867728950e',
  type: 'ReviewRequested',
  data: '{"councilId":"bedford"}',
  meta: '{"stage":"requested"}',
};

const event = fc.record({
  stream: fc.string({ unit: 'grapheme' }),
  revision: fc.nat(),
  id: fc.string(),
  type: fc.string(),
  data: fc.string({ unit: 'grapheme' }),
  meta: fc.string({ unit: 'grapheme' }),
});
const previous = fc.option(fc.stringMatching(/^[0-9a-f]{64}$/), { nil: undefined });

describe('the hash of an event', () => {
  test('is that of seven netstrings, as anyone can compute it', () => {
    const bytes =
      '0:,15:peerReview-abc1,1:0,36:0f8fad5b-d9cb-469f-a165-70867728950e,15:ReviewRequested,' +
      '23:{"councilId":"bedford"},21:{"stage":"requested"},';

    expect(eventHash(undefined, opened)).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  test('is the one that streams were chained with from the first release on', () => {
    const first = eventHash(undefined, opened);
    const second = eventHash(first, { ...opened, revision: 1, type: 'CouncilRenamed', data: '{"name":"Süd – 南"}' });

    expect([first, second]).toEqual([
      'e30e87588a3fae47a45751365cd7afe78dac6dc78cef65e84427f80fdf797d67',
      '69ca052b6076ea645c38a6835491d3cd4336eb2544f45cdb91bb91a36b89704d',
    ]);
  });

  test('counts bytes, not characters', () => {
    const bytes = '0:,1:s,1:0,1:i,1:t,7:"é–",2:{},';
    const short = { stream: 's', revision: 0, id: 'i', type: 't', data: '"é–"', meta: '{}' };

    expect(eventHash(undefined, short)).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  test('changes with any part of the event, and with its predecessor', () => {
    fc.assert(
      fc.property(previous, event, previous, event, (before, one, otherBefore, other) => {
        const parts = Object.keys(one) as (keyof Hashed)[];
        for (const part of parts)
          expect(eventHash(before, { ...one, [part]: other[part] }) === eventHash(before, one)).toBe(
            other[part] === one[part],
          );
        expect(eventHash(otherBefore, one) === eventHash(before, one)).toBe(before === otherBefore);
      }),
    );
  });

  test('changes when text moves from one part to the next', () => {
    fc.assert(
      fc.property(previous, event, fc.nat(), (before, one, cut) => {
        const text = `${one.data}${one.meta}`;
        const data = text.slice(0, cut % (text.length + 1));
        const moved = { ...one, data, meta: text.slice(data.length) };

        expect(eventHash(before, moved) === eventHash(before, one)).toBe(data === one.data);
      }),
    );
  });
});
