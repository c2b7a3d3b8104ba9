import { describe, expect, test } from '@jest/globals';
import { loanEvents } from '@casewright/workflow/example';
import { requested, seen, type Happening } from '../test/loans.js';
import { history } from './history.js';
import { items } from './items.js';

type Book = { readonly title: string; readonly pages: number; readonly shelf?: string | undefined };

const books = items<Book>('title');
const atlas = { title: 'Atlas', pages: 90 };
const diary = { title: 'Diary', pages: 40 };
const both = books.write([atlas, diary]);
const longer = (book: Book): Book => ({ ...book, pages: book.pages + 1 });

describe('items of a fact', () => {
  test('are none while nothing is known', () => {
    expect(books.read(null)).toEqual([]);
    expect(books.read(books.write([]))).toEqual([]);
  });

  test('come in one by one, and keep their order when one is put in again', () => {
    const filled = books.put(books.put(null, atlas), diary);

    expect(filled).toBe(both);
    expect(books.read(books.put(filled, { title: 'Atlas', pages: 100 }))).toEqual([
      { title: 'Atlas', pages: 100 },
      diary,
    ]);
  });

  test('change by their id, and one that is not there changes nothing', () => {
    expect(books.read(books.change(both, 'Diary', longer))).toEqual([atlas, { title: 'Diary', pages: 41 }]);
    expect(books.change(both, 'Novel', longer)).toBe(both);
    expect(books.change(null, 'Novel', longer)).toBeNull();
  });

  test('go by their id, and one that is not there leaves the rest as they were', () => {
    expect(books.read(books.remove(both, 'Atlas'))).toEqual([diary]);
    expect(books.remove(both, 'Novel')).toBe(both);
    expect(books.remove(null, 'Novel')).toBeNull();
  });

  test('leave out what has no value', () => {
    expect(books.read(books.write([{ ...atlas, shelf: undefined }]))).toEqual([atlas]);
  });
});

test('a history knows what a case had at any time, item by item', () => {
  const notes = items<{ readonly note: string }>('note');
  const noteHistory = history({
    ...{ name: 'loan_notes', version: 1, workflow: 'desk-loan', events: loanEvents, facts: { notes: 'text' } },
    changes: { LoanRenewed: ({ data, facts }) => ({ notes: notes.put(facts.notes, data) }) },
  });
  const renewed = (note: string, hour: string): Happening => ({
    ...{ type: 'LoanRenewed', data: { note }, stage: 'approved.out', recordedAt: `2012-01-09T${hour}:00:00.000Z` },
  });
  const happened = [requested('deskLoan-1'), renewed('exam', '11'), renewed('exam', '12'), renewed('trip', '13')];
  const [present, past] = noteHistory.fold(seen(...happened), new Map());

  expect([...past!.values(), ...present!.values()].map((row) => notes.read(row!['notes'] as string))).toEqual([
    [],
    [{ note: 'exam' }],
    [{ note: 'exam' }, { note: 'trip' }],
  ]);
});
