import { expect, test } from '@jest/globals';
import { invited } from '../offer.js';
import { resourcesOf } from './resources.js';

const INVITED = invited({
  offerId: 'o1',
  needIds: ['n1'],
  providerId: 'tfc',
  optional: false,
  respondBy: '2009-02-02',
});

test.each([
  [{ days: 3 }, '3 days'],
  [{ days: 1 }, '1 day'],
  [{ days: 0.5 }, '0.5 days'],
  [{ visits: 1 }, '1 visit'],
  [{ days: 3, visits: 2, costPence: 50_000, approximate: true }, '3 days; GBP 500; 2 visits; approximate'],
  [{ costPence: 1_250_050 }, 'GBP 12,500.50'],
  [{ unquantifiedReason: 'as the managers need' }, 'not quantified: as the managers need'],
])('an offer of %j takes: %s', (content, said) => {
  expect(resourcesOf({ ...INVITED, ...content })).toBe(said);
});
