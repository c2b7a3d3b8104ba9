import { expect, test } from '@jest/globals';
import { withinReach } from './within-reach.js';

test('a row names a case that the reader cannot see, and does not lead there', async () => {
  const cell = { isNumber: false, hasBars: false, bar: 0 };
  const cells = ['a1', 'b1'].map((id) => ({ ...cell, text: id, href: `/cases/desk-loan/${id}` }));
  const table = { title: 'Loans', columns: [], rows: [{ about: 'Loans', cells }], hasCases: false };

  const [shown] = await withinReach([table], async (href) => href.endsWith('a1'));
  expect(shown?.rows[0]?.cells).toEqual([cells[0], { ...cell, text: 'b1' }]);
});
