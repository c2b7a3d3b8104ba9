import { describe, expect, test } from '@jest/globals';
import { deskLoan } from '@casewright/workflow/example';
import { sectionsOf } from './case-data.js';

const wording = { definition: deskLoan, show: (_: string, value: unknown) => ({ text: String(value) }) };
const value = (text: string) => ({ text });

describe('what a case holds', () => {
  test('is rows of single values and of lists of them', () => {
    expect(sectionsOf({ councilId: 'bedford', focus: ['a', 'b'], left: undefined, ended: null }, wording)).toEqual([
      {
        title: '',
        rows: [
          { label: 'Council', values: [value('bedford')] },
          { label: 'Focus', values: [value('a'), value('b')] },
          { label: 'Ended', values: [value('Not recorded')] },
        ],
        tables: [],
      },
    ]);
  });

  test('is a table for each list of records, with a column for whatever one of them has', () => {
    const [{ tables } = { tables: [] }] = sectionsOf({ team: [{ seat: 'lead' }, { seat: 'other', days: 2 }] }, wording);
    expect(tables).toEqual([
      {
        ...{ caption: 'Team', columns: ['Seat', 'Days'], isWide: false },
        rows: [
          [value('lead'), value('')],
          [value('other'), value('2')],
        ],
      },
    ]);
  });

  test('is a part of its own for each record, also one inside another', () => {
    const parts = sectionsOf({ report: { version: 1, sent: { on: 'x' }, items: [{ a: 1 }] } }, wording);
    expect(parts.map(({ title, tables }) => [title, tables.map(({ caption }) => caption)])).toEqual([
      ['Report', ['Report: items']],
      ['Report: sent', []],
    ]);
  });

  test('names what is empty instead of leaving it out', () => {
    expect(sectionsOf({ overdue: [], notes: {} }, wording)).toEqual([
      { title: '', rows: [{ label: 'None recorded', values: [value('Overdue, Notes')] }], tables: [] },
    ]);
  });

  test('is called what the workflow calls it, wherever it is', () => {
    const fields = { outcome: 'What came of it', seat: { label: 'Seat in the team' }, team: 'The people' };
    const called = { ...wording, definition: { content: { ...deskLoan.content, fields } } };
    const [own, report] = sectionsOf({ outcome: 'x', team: [{ seat: 'lead' }], report: { outcome: 'y' } }, called);

    expect([own?.rows[0]?.label, report?.rows[0]?.label]).toEqual(['What came of it', 'What came of it']);
    expect(own?.tables).toEqual([expect.objectContaining({ caption: 'The people', columns: ['Seat in the team'] })]);
  });

  test('is nothing where there is nothing', () => expect(sectionsOf({}, wording)).toEqual([]));
});
