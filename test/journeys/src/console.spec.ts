import { afterAll, beforeAll, describe } from '@jest/globals';
import { faultsAreSeen } from './checks/controls.js';
import { everyPage } from './checks/every-page.js';
import { linksLeadSomewhere } from './checks/links.js';
import { openConsole, type Console } from './console.js';
import { anImprovementCase } from './journeys/improvement-case.js';
import { aPeerReview } from './journeys/peer-review.js';
import { aPlan } from './journeys/plan.js';
import { aReplay } from './journeys/replay.js';
import { aTour } from './journeys/tour.js';

let opened: Console;
const at = () => opened;

beforeAll(async () => {
  opened = await openConsole();
  await opened.demonstrate();
}, 120_000);
afterAll(() => opened.close());

faultsAreSeen(at);
everyPage(at);
linksLeadSomewhere(at);

const WAYS = [
  { how: 'with scripts', scripts: true },
  { how: 'without scripts', scripts: false },
] as const;

// the demonstration is left behind by whoever starts over
describe.each(WAYS)('$how', ({ scripts }) => {
  aReplay(at, scripts);
  aTour(at, scripts);
  anImprovementCase(at, scripts);
});
describe.each(WAYS)('$how', ({ scripts }) => {
  aPeerReview(at, scripts);
  aPlan(at, scripts);
});
