import { describe, expect, test } from '@jest/globals';
import { sentIn } from './sent.js';

const ann = { personId: 'ann', grants: [{ role: 'borrower' }] };
const sent = (values: Readonly<Record<string, string>>) => sentIn(new URLSearchParams(values), ann);

describe('what a form was sent for', () => {
  test.each([
    ['nothing', {}, 'check'],
    ['something odd', { _do: 'burn' }, 'check'],
    ['confirming', { _do: 'confirm' }, 'confirm'],
    ['changing', { _do: 'change' }, 'change'],
    ['an item more', { _do: 'add needs.0.places' }, { list: 'needs.0.places', adds: true }],
    ['an item less', { _do: 'remove needs.12' }, { list: 'needs', removes: 12 }],
    ['no item less', { _do: 'remove needs' }, 'check'],
    ['a list too deep', { _do: `add ${'a.'.repeat(50)}b` }, 'check'],
  ])('%s', (_, values, step) => {
    expect(sent(values as Record<string, string>).step).toEqual(step);
  });
});

describe('what a form hands on', () => {
  test('is a key, a revision and a role, as far as they are such', () => {
    const key = '3f6c1f1e-6f5c-4d0f-9a55-0d4c6f0a2b11';
    expect(sent({ _key: key, _revision: '4', _role: 'borrower' })).toMatchObject({
      key,
      revision: 4,
      role: 'borrower',
    });
    const odd = sent({ _key: 'x', _role: 'king' });
    expect([odd.key, odd.revision, odd.role]).toEqual([undefined, undefined, undefined]);
    expect(() => sent({ _revision: '-1' })).toThrow('whole number');
  });
});
