import { afterAll, expect, test } from '@jest/globals';
import { collect } from '@casewright/event-store';
import { openSqliteEventStore } from '@casewright/event-store-sqlite';
import { isRefusal } from '@casewright/workflow';
import { openDesk } from '../test/desk.js';
import { temporaryFolder } from '../test/temporary-folder.js';

const COPIES = 5;
const CALLERS = 64;

const folder = temporaryFolder();
afterAll(folder.remove);

test.each([1, 2])(
  'of 64 callers on %i engines exactly as many get a copy as there are; the others get the rule',
  async (engines) => {
    const file = folder.file();
    const stores = await Promise.all(Array.from({ length: engines }, () => openSqliteEventStore({ file })));
    const desks = stores.map((store) => openDesk({ store, parameters: { 'loan.copies': COPIES } }));
    const callers = Array.from({ length: CALLERS }, (_, caller) => ({
      id: `c${caller}`,
      desk: desks[caller % engines]!,
    }));
    await Promise.all(callers.map(({ id, desk }) => desk.request(id)));

    const answers = await Promise.all(callers.map(({ id, desk }) => desk.ask(`desk-loan/${id}`, 'ApproveLoan')));
    const losers = answers.filter(isRefusal).map(({ refused, ruleId }) => `${refused} ${ruleId}`);
    const entries = await collect(stores[0]!.read('loanCopies-atlas'));
    await Promise.all(stores.map((store) => store.close()));

    expect(entries).toHaveLength(COPIES);
    expect(losers).toEqual(Array(CALLERS - COPIES).fill('GUARD_FAILED DL-R02'));
  },
);
