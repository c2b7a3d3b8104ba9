import type { Reply, Request } from '../../worker/protocol.js';
import type { Random } from '../random.js';

/** A loan as its clients last heard of it. */
type Loan = { readonly id: string; readonly borrower: string; readonly stage: string };

const LIBRARIAN = { person: 'lena', role: 'librarian' };
const BORROWERS = ['ann', 'bob', 'cleo', 'dan'];
const ITEMS = Array.from({ length: 30 }, (_, at) => `item-${at}`);
const NEW_LOANS_PERCENT = 40;
const OPEN_SHOP = {
  ...LIBRARIAN,
  workflow: 'repair-shop',
  command: 'OpenShop',
  data: {},
  caseId: 'shop',
  starts: true,
};

/**
 * What people at the desk ask for: new loans, and the next act on loans they have heard of. Several may act on one loan
 * at once, and timers act on it behind their backs, so some of it is refused.
 */
export const demand = (random: Random) => {
  const loans = new Map<string, Loan>();
  let asked = 0;

  const act = (loan: Loan, command: string, data: object = {}) => {
    const byBorrower = command === 'CollectLoan';
    const who = byBorrower ? { person: loan.borrower, role: 'borrower' } : LIBRARIAN;
    return { ...who, command, data, caseId: loan.id, starts: false };
  };

  const nextActOn = (loan: Loan) => {
    switch (loan.stage) {
      case 'requested':
        return act(loan, 'ApproveLoan');
      case 'approved.waiting':
        return random.percent(70) ? act(loan, 'CollectLoan') : act(loan, 'CancelLoan', { reason: 'not needed' });
      default:
        return random.percent(40)
          ? act(loan, 'RenewLoan', { note: `letter ${asked}` })
          : act(loan, 'ReturnLoan', random.percent(30) ? { condition: 'damaged' } : {});
    }
  };

  const newLoan = () => {
    const borrower = random.oneOf(BORROWERS);
    const data = { itemId: random.oneOf(ITEMS), councilId: 'bedford', borrowerId: borrower };
    return { person: borrower, role: 'borrower', command: 'RequestLoan', data, starts: true };
  };

  return {
    next: (): Request => {
      asked += 1;
      if (asked === 1) return { commandId: 'command-1', ...OPEN_SHOP };

      const known = [...loans.values()];
      const wanted =
        known.length === 0 || random.percent(NEW_LOANS_PERCENT) ? newLoan() : nextActOn(random.oneOf(known));
      return { commandId: `command-${asked}`, workflow: 'desk-loan', ...wanted };
    },

    /** Hears the answer to a request. */
    learn: ({ caseId, person, workflow }: Request, reply: Reply): void => {
      if (workflow !== 'desk-loan') return;
      if (reply.outcome !== 'accepted') {
        // whatever happened to that loan, somebody else will know
        if (caseId !== undefined && reply.outcome === 'refused') loans.delete(caseId);
        return;
      }

      const id = reply.stream.slice('deskLoan-'.length);
      if (FINISHED.has(reply.stage)) loans.delete(id);
      else loans.set(id, { id, borrower: loans.get(id)?.borrower ?? person, stage: reply.stage });
    },
  };
};

const FINISHED = new Set(['returned', 'cancelled']);
