import type { Programme } from '../../../../src/programme.js';

const ann = { personId: 'ann', role: 'borrower' };
const lena = { personId: 'lena', role: 'librarian' };

const loan = (id: string) => ({ workflow: 'desk-loan', id });
const requested = (councilId: string) => ({ itemId: 'atlas', councilId, borrowerId: 'ann' });

/** Three loans of which two are given, one of them to somebody from a council that is new on the register. */
const programme: Programme = {
  title: 'A week of loans',
  imports: [
    {
      ...{ at: '2012-01-09T09:00:00.000Z', by: { personId: 'olga', role: 'cib-officer' } },
      data: { councils: [{ id: 'atlantis', name: 'Atlantis', regionId: 'SW' }] },
    },
  ],
  happenings: [
    ...['a', 'b', 'c'].map((id) => ({
      ...{ at: '2012-01-09T10:00:00.000Z', says: 'Ann asks for the atlas.', ...loan(id) },
      asks: { by: ann, starts: true as const, command: 'RequestLoan', data: requested('atlantis') },
    })),
    ...['a', 'b'].map((id) => ({
      ...{ at: '2012-01-10T10:00:00.000Z', says: 'Lena approves.', ...loan(id) },
      asks: { by: lena, command: 'ApproveLoan', data: {} },
    })),
    {
      ...{ at: '2012-01-10T10:00:00.000Z', says: 'There are two copies.', ...loan('c') },
      asks: { by: lena, command: 'ApproveLoan', data: {}, refusedBy: 'DL-R02' },
    },
    {
      ...{ at: '2012-01-11T10:00:00.000Z', says: 'Ann has one copy back, torn.', ...loan('a') },
      asks: { by: lena, command: 'ReturnLoan', data: { condition: 'damaged' } },
    },
    { at: '2012-01-16T10:00:00.000Z', says: 'Nobody collects the other.', ...loan('b') },
  ],
  isDemonstration: true,
};

export default programme;
