import { expect, test } from '@jest/globals';
import { broken } from '../../test/broken.js';
import type { Document, DocumentKind } from '../document.js';

const SHEET: Document = { title: 'Sheet', header: [], tables: [{ caption: 'All', columns: ['A'], rows: [['a']] }] };

const kept = (of: DocumentKind['of'], name = 'sheet', title = 'Sheet') =>
  broken({ documents: { [name]: { title, of } } });
const made = (parts: Partial<Document>) => kept(() => ({ ...SHEET, ...parts }));
const tabled = (parts: Partial<Document['tables'][number]>) => made({ tables: [{ ...SHEET.tables[0]!, ...parts }] });

test('a document has a name for its URL, and a title', () => {
  expect(kept(() => SHEET)).toEqual([]);
  expect(kept(() => SHEET, 'the_Sheet', '')).toEqual([
    'the document the_Sheet has a name that is not kebab-case',
    'the document the_Sheet has no title',
  ]);
});

test('some history leads to it, and before that it says why there is none', () => {
  expect(kept(({ stage }) => (stage === 'returned' ? SHEET : 'Not yet'))).toEqual([]);
  expect(kept(() => '')).toEqual([
    'the document sheet does not say why there is none yet',
    'no history leads to the document sheet',
  ]);
});

test('what it says has a title, and each label once', () => {
  const field = { label: 'Council', value: 'Bedford' };
  expect(made({ title: '', header: [field, field] })).toEqual([
    'the document sheet has no title',
    'the document sheet says Council twice',
  ]);
});

test('its tables have a caption, each column once, and rows that fit', () => {
  expect(tabled({ caption: '', columns: ['A', 'A'] })).toEqual([
    'the document sheet has a table without caption',
    'the document sheet has the column A twice',
    'the document sheet has a row that does not fit its columns',
  ]);
});

test('it is made for those who may not read the private texts, too', () => {
  const needsTheNote: DocumentKind<{ readonly renewals: number; readonly lastNote?: string }>['of'] = ({
    case: loan,
  }) => (loan.renewals > 0 && loan.lastNote === undefined ? { ...SHEET, title: '' } : SHEET);
  expect(kept(needsTheNote as DocumentKind['of'])).toEqual(['the document sheet has no title']);
});
