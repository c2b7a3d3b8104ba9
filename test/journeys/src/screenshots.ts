import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, test } from '@jest/globals';
import type { Answers } from './answers.js';
import { openConsole, type Console } from './console.js';
import { AUDITOR, COMMISSIONER, COORDINATOR, deskOf, MANAGER, type Who } from './people.js';

const FOLDER = path.resolve(import.meta.dirname, '../../../docs/screenshots');
const INVITE = '/cases/peer-review/derbyshire/actions/InviteReviewer';

const INVITATION: Answers = { Person: 'reviewer-1', Employer: 'york', 'Seat in the team': 'Other peer' };

let opened: Console;

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true });
  opened = await openConsole();
  await opened.demonstrate();
}, 120_000);
afterAll(() => opened.close());

type Shot = {
  readonly name: string;
  readonly who: Who;
  readonly address: string;
  readonly width?: number;
  readonly height?: number;
  /** What the picture begins with, if not the top of the page. */
  readonly from?: string;
  readonly answers?: Answers;
};

const SHOTS: readonly Shot[] = [
  { name: 'overview', who: MANAGER, address: '/', height: 1250 },
  { name: 'worklist', who: COMMISSIONER, address: '/cases' },
  { name: 'case', who: COMMISSIONER, address: '/cases/improvement-case/leicester' },
  { name: 'case-on-a-phone', who: COMMISSIONER, address: '/cases/improvement-case/leicester', width: 360 },
  { name: 'diagram', who: COORDINATOR, address: '/cases/peer-review/bedford', from: '#diagram' },
  { name: 'form', who: COORDINATOR, address: INVITE },
  { name: 'check-answers', who: COORDINATOR, address: INVITE, answers: INVITATION },
  { name: 'replay', who: AUDITOR, address: '/cases/improvement-case/leicester/replay?at=9', height: 1500 },
  { name: 'dashboard', who: MANAGER, address: '/dashboards/D01', height: 1350 },
  { name: 'plan', who: AUDITOR, address: '/cases/jisp/darlington_2009_10/documents/plan' },
];

test.each(SHOTS)('$name', async ({ name, who, address, width = 1080, height = 900, from, answers }) => {
  const desk = await deskOf(opened, who, { scripts: true, width });
  await desk.page.setViewportSize({ width, height });
  await desk.visit(address);
  if (answers !== undefined) {
    await desk.fill(answers);
    await desk.press('Continue');
    await desk.sees('Check your answers');
  }
  if (from !== undefined) await desk.page.locator(from).evaluate((element) => element.scrollIntoView());
  await desk.page.screenshot({ path: path.join(FOLDER, `${name}.png`) });
  await desk.close();
});
