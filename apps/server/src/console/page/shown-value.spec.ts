import { describe, expect, test } from '@jest/globals';
import { registryOf } from '@casewright/engine';
import { deskLoan } from '@casewright/workflow/example';
import { namesIn } from './names.js';
import { valuesOf } from './shown-value.js';

const directory = {
  councils: [{ id: 'bedford', name: 'Bedford' }, { id: 'leeds' }],
  regions: [{ id: 'EE', name: 'East of England' }],
  people: [{ personId: 'ann', name: 'Ann Archer' }],
  providers: [
    { id: 'tfc', name: 'Together for Children' },
    { id: 'ann', name: 'Ann & Co' },
  ],
  indicators: [],
};

const names = await namesIn({ list: async (kind) => directory[kind] });
const show = valuesOf({ workflow: deskLoan, registry: registryOf([deskLoan]), names });

describe('a value', () => {
  test.each([
    ['councilId', 'bedford', 'Bedford'],
    ['councilId', 'leeds', 'leeds'],
    ['regionId', 'EE', 'East of England'],
    ['borrowerId', 'ann', 'Ann Archer'],
    ['providerId', 'ann', 'Ann & Co'],
    ['homeOrgId', 'bedford', 'Bedford'],
    ['copyRecipients', ['tfc', 'other'], 'Together for Children, other'],
    ['itemId', 'bedford', 'bedford'],
    ['reason', 'ann', 'ann'],
  ])('%s %j is %j by name', (field, value, text) => expect(show(field, value)).toEqual({ text }));

  test.each([
    ['costPence', 300_000, '£3,000'],
    ['costPence', 300_050, '£3,000.50'],
    ['pence', 0, '£0'],
    ['days', 3.5, '3.5'],
    ['agreed', true, 'Yes'],
    ['agreed', false, 'No'],
    ['dueBy', '2012-02-29', '29 February 2012'],
    ['requestedAt', '2012-07-09T09:00:00.000Z', '9 July 2012 at 10:00am'],
    ['targetMonth', '2012-02', 'February 2012'],
    ['planYear', '2009-10', '2009-10'],
    ['condition', 'damaged', 'Damaged'],
    ['status', 'stoodDown', 'Stood down'],
    ['approverRole', 'lead-broker', 'Lead broker'],
    ['stage', 'approved.waiting', 'Waiting to be collected'],
    ['stage', 'approved', 'Approved'],
    ['resumeNote', 'Call again', 'Call again'],
  ])('%s %j is %j in words', (field, value, text) => expect(show(field, value)).toEqual({ text }));

  test('is called what its workflow calls the choice and the field', () => {
    const fields = { kind: { label: 'Kind of loan', choices: { short: 'For a day' } } };
    const workflow = { ...deskLoan, content: { ...deskLoan.content, fields } };
    const say = valuesOf({ workflow, registry: registryOf([deskLoan]), names });

    expect(say('kind', 'short').text).toBe('For a day');
    expect(say('kind', 'constructor').text).toBe('Constructor');
    expect(say('loan', { kind: 'short' }).text).toBe('Kind of loan: For a day');
  });

  test.each([
    ['dueBy', '2012-13-45', '2012-13-45'],
    ['note', '9999-99-99T99:99:99Z', '9999-99-99T99:99:99Z'],
    ['targetMonth', '2012-77', '2012-77'],
    ['days', Number.NaN, 'Not recorded'],
    ['costPence', Number.POSITIVE_INFINITY, 'Not recorded'],
    ['any', undefined, 'Not recorded'],
    ['any', null, 'Not recorded'],
    ['any', '', 'Not recorded'],
    ['any', [], 'None'],
    ['any', {}, 'None'],
    ['delivered', { days: 2, costPence: 100, lastOn: undefined }, 'Days: 2; Cost: £1'],
    ['any', [{ days: 1 }, [{ days: 2 }]], 'Days: 1, Days: 2'],
  ])('%s %j is %j without harm', (field, value, text) => expect(show(field, value)).toEqual({ text }));

  test('that is the stream of a case leads there', () => {
    expect(show('sourceRef', 'deskLoan-a1')).toEqual({ text: 'Desk loan a1', href: '/cases/desk-loan/a1' });
    expect(show('sourceRef', 'other-a1')).toEqual({ text: 'other-a1' });
  });
});
