import { expect, test } from '@jest/globals';
import { registryOf } from '@casewright/engine';
import { everyCase, namedOrganisations, namedPersons, ownCouncil, ownRegion } from '@casewright/workflow';
import { deskLoan } from '@casewright/workflow/example';
import { reachOf } from './readable.js';

const roles = {
  librarian: everyCase,
  officer: ownCouncil,
  broker: ownRegion,
  borrower: namedPersons<object>(() => true),
  lender: namedOrganisations<object>(() => true),
  visitor: () => true,
};
const registry = registryOf([
  { ...deskLoan, roles },
  { ...deskLoan, name: 'hotel-stay', category: 'hotelStay', roles: { officer: ownCouncil } },
]);

test.each([
  [{ role: 'librarian' }, [{ workflows: ['desk-loan'] }]],
  [{ role: 'librarian', caseId: 'a' }, [{ workflows: ['desk-loan'], caseId: 'a' }]],
  [{ role: 'officer', orgId: 'leeds' }, [{ workflows: ['desk-loan', 'hotel-stay'], councilId: 'leeds' }]],
  [{ role: 'officer' }, []],
  [{ role: 'broker', regionId: 'NE' }, [{ workflows: ['desk-loan'], regionId: 'NE' }]],
  [{ role: 'broker' }, []],
  [{ role: 'borrower' }, [{ workflows: ['desk-loan'], party: { role: 'borrower', kind: 'person', id: 'ann' } }]],
  [
    { role: 'lender', orgId: 'acme' },
    [{ workflows: ['desk-loan'], party: { role: 'lender', kind: 'organisation', id: 'acme' } }],
  ],
  [{ role: 'lender' }, []],
  [{ role: 'visitor' }, []],
  [{ role: 'stranger' }, []],
])('%j reaches %j', (grant, expected) => {
  expect(reachOf(registry, 'ann', [grant])).toEqual(expected);
});
