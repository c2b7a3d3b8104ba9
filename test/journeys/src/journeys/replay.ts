import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Console } from '../console.js';
import type { Desk } from '../desk.js';
import { goOn } from '../go-on.js';
import { AUDITOR, deskOf, MANAGER } from '../people.js';

/** An auditor finds a case and goes through what happened in it; nothing is written. In the demonstration. */
export const aReplay = (at: () => Console, scripts: boolean): void => {
  describe('an auditor who replays a case', () => {
    let auditor: Desk;

    beforeAll(async () => {
      auditor = await deskOf(at(), AUDITOR, { scripts });
    });
    afterAll(() => auditor.close());

    test('finds it by the name of its council', async () => {
      await auditor.follow('Cases');
      await auditor.fill({ Search: 'leicester' });
      await auditor.press('Search');
      const cases = auditor.main.locator('tr', { hasText: 'Improvement case' });
      await goOn(cases.getByRole('link', { name: 'leicester', exact: true }));
      expect(await auditor.heading()).toBe('Improvement case: Leicester');
    });

    test('goes through it from the first event on', async () => {
      await auditor.follow('Replay it step by step');
      expect(await auditor.heading()).toBe('Event 0: Open a case');
      await goOn(auditor.main.getByRole('link', { name: /^Next/ }));
      expect(await auditor.heading()).toBe('Event 1: Accept the referral');
      await goOn(auditor.main.getByRole('link', { name: /^Previous/ }));
      expect(await auditor.heading()).toBe('Event 0: Open a case');
    });

    test('sees who did what, what it changed, and that it is as recorded', async () => {
      await auditor.fill({ 'Event number': '3' });
      await auditor.press('Go to this event');
      for (const text of ['What happened', 'What changed', 'Before', 'After', 'As recorded']) await auditor.sees(text);
      await auditor.main
        .getByRole('img', { name: /Diagram|Improvement case/ })
        .first()
        .waitFor();
    });

    test('goes to a moment, and compares it with another', async () => {
      await auditor.fill({ Date: '20/11/2011', 'Time (optional)': '9am' });
      await auditor.press('Go to this moment');
      await auditor.sees('This was the newest event on 20 November 2011 at 9:00am.');
      await auditor.follow('Compare with another event');
      await auditor.fill({ 'One event': '1', 'Another event': '4' });
      await auditor.press('Compare');
      expect(await auditor.heading()).toBe('Events 1 and 4 compared');
      await auditor.sees('What differs in the case');
    });

    test('finds the same event among those of all cases, and what was refused', async () => {
      await auditor.follow('Audit');
      expect(await auditor.heading()).toBe('Event log');
      await auditor.visit('/audit?case=leicester');
      await auditor.follow('Refused attempts');
      await auditor.sees('What people tried and the service did not accept.');
    });

    test('is offered nothing that writes', async () => {
      for (const page of [
        '/audit',
        '/cases/improvement-case/leicester/replay?at=3',
        '/cases/improvement-case/leicester',
      ]) {
        await auditor.visit(page);
        expect(await auditor.main.locator('form[method=post]').count()).toBe(0);
      }
    });

    test('is the only one who may: a manager is told which role it takes', async () => {
      const manager = await deskOf(at(), MANAGER, { scripts });
      await manager.visit('/audit');
      await manager.sees(/auditor/i);
      await manager.close();
    });
  });
};
