import type { DocumentKind } from '../document.js';
import type { Loan } from './loan-machine.js';

/** What lies in the item while it is out. */
export const slip: DocumentKind<Loan> = {
  title: 'Slip',
  of: ({ case: { itemId = '', borrowerId = '', councilId = '', collectBy, lastNote = '' }, id, nameOf }) =>
    collectBy === undefined
      ? 'The loan has not been approved yet.'
      : {
          title: `Loan ${id}`,
          header: [
            { label: 'Borrower', value: nameOf('person', borrowerId) },
            { label: 'Council', value: nameOf('council', councilId) },
          ],
          tables: [
            { caption: 'What is lent', columns: ['Item', 'Collect by', 'Note'], rows: [[itemId, collectBy, lastNote]] },
          ],
        },
};
