import { expect, test } from '@jest/globals';
import { actorInWords } from './actor-in-words.js';
import type { Names } from './names.js';

const KNOWN: Readonly<Record<string, string>> = { ann: 'Ann Archer', bedford: 'Bedford', NE: 'North East' };
const names: Names = (id) => KNOWN[id] ?? id;

test.each([
  [{ personId: 'ann', role: 'librarian' }, 'Ann Archer, Librarian'],
  [{ personId: 'x', role: 'council-dcs', orgId: 'bedford' }, 'x, Council DCS for Bedford'],
  [{ personId: 'ann', role: 'csa', regionId: 'NE' }, 'Ann Archer, CSA for North East'],
  [{ personId: 'x', role: 'librarian', onBehalfOf: 'ann' }, 'x, Librarian, on behalf of Ann Archer'],
])('%j is %s', (actor, text) => expect(actorInWords(actor, names)).toEqual({ text, isSystem: false }));

test('what nobody did, Casewright did by itself, be it for somebody', () => {
  expect(actorInWords({ personId: 'system', role: 'system', onBehalfOf: 'ann' }, names)).toEqual({
    ...{ text: 'Casewright, by itself, on behalf of Ann Archer', isSystem: true },
  });
});
