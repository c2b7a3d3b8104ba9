import type { Programme } from '@casewright/runtime';

const loan = { workflow: 'desk-loan', id: 'a' };

/** A loan to somebody from a council that is new on the register, which nobody decides on in time. */
const programme: Programme = {
  title: 'A loan',
  imports: [
    {
      ...{ at: '2012-01-09T09:00:00.000Z', by: { personId: 'olga', role: 'cib-officer' } },
      data: { councils: [{ id: 'atlantis', name: 'Atlantis', regionId: 'SW' }] },
    },
  ],
  happenings: [
    {
      ...{ at: '2012-01-09T10:00:00.000Z', says: 'Ann asks for the atlas.', ...loan },
      asks: {
        ...{ by: { personId: 'ann', role: 'borrower' }, starts: true, command: 'RequestLoan' },
        data: { itemId: 'atlas', councilId: 'atlantis', borrowerId: 'ann' },
      },
    },
    { at: '2012-01-17T10:00:00.000Z', says: 'A week later nobody has answered.', ...loan },
  ],
  isDemonstration: true,
};

export default programme;
