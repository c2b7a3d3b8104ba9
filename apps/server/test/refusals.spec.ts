import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { BORROWER, loan, LOANS, serverUnderTest, type ServerUnderTest } from './server-under-test.js';

let at: ServerUnderTest;
let ann: { readonly authorization: string };

beforeAll(async () => {
  at = await serverUnderTest();
  ann = await at.signIn('ann', BORROWER);
});
afterAll(() => at.server.close());

describe('refused commands', () => {
  test('are for auditors', async () => {
    await at.send(LOANS, { body: loan('f1'), headers: ann });
    const headers = { ...ann, 'Idempotency-Key': 'k-f1' };
    await at.send(`${LOANS}/f1/commands/ApproveLoan`, { body: {}, headers });
    const auditor = await at.signIn('aud', { role: 'auditor' });
    const ofCase = await at.send(`${LOANS}/f1/refusals`, { headers: auditor });

    expect(ofCase.json.refusals).toEqual([
      {
        ...{ commandId: 'k-f1', type: 'ApproveLoan', stream: 'deskLoan-f1', code: 'ROLE_NOT_ALLOWED' },
        ...{ actor: { personId: 'ann', role: 'borrower' }, at: '2012-01-09T10:00:00.000Z' },
      },
    ]);
    expect((await at.send('/api/v1/refusals', { headers: auditor })).json.refusals).toContainEqual(
      expect.objectContaining({ commandId: 'k-f1' }),
    );
    expect((await at.send('/api/v1/refusals', { headers: ann })).status).toBe(403);
    expect((await at.send(`${LOANS}/f1/refusals`, { headers: ann })).status).toBe(403);
  });
});
