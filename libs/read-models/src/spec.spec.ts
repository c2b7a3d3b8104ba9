import { describe, expect, test } from '@jest/globals';
import { englandAndWales } from '@casewright/calendar';
import { deskLoan } from '@casewright/workflow/example';
import { loansByCouncil } from '../test/loans-by-council.js';
import { dashboardSpec } from './spec.js';

const { given } = dashboardSpec(loansByCouncil, { workflows: [deskLoan], calendar: englandAndWales() });

const requested = { type: 'LoanRequested', data: { itemId: 'atlas', councilId: 'bedford', borrowerId: 'ann' } };
const approved = { type: 'LoanApproved', data: { collectBy: '2012-01-06' } };
const streams = {
  'deskLoan-1': [
    { ...requested, at: '2012-01-04T09:00:00.000Z' },
    { ...approved, at: '2012-01-05T09:00:00.000Z' },
  ],
  'deskLoan-2': [{ ...requested, at: '2012-01-04T10:00:00.000Z' }],
};

describe('a dashboard is tested', () => {
  test('on what streams have recorded, with the stages their statecharts lead to', async () => {
    const { asAt } = given(streams);

    expect(await asAt('2012-01-04')).toEqual({ figures: { total: 0 }, rows: [] });
    expect(await asAt('2012-01-05')).toMatchObject({ figures: { total: 1 } });
  });

  test('on nothing that could not have happened', async () => {
    const at = '2012-01-04T09:00:00.000Z';

    await expect(given({ 'deskLoan-1': [{ ...approved, at }] }).asAt('2012-01-05')).rejects.toThrow('history says');
    await expect(given({ 'hotelStay-1': [{ ...approved, at }] }).asAt('2012-01-05')).rejects.toThrow('of no workflow');
    await expect(given({}).asAt('yesterday')).rejects.toThrow('neither a date nor an instant');
  });
});
