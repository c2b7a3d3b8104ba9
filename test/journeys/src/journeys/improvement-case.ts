import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Console } from '../console.js';
import type { Desk } from '../desk.js';

/** A council gets a broker and support for what it needs, and its case is closed; beside the demonstration. */
export const anImprovementCase = (at: () => Console, scripts: boolean): void => {
  describe('an improvement case, from the referral to the end', () => {
    let director: Desk;
    let commissioner: Desk;
    let broker: Desk;
    let leadBroker: Desk;
    let opened: string;

    const newDesk = () => at().desk({ scripts });

    beforeAll(async () => {
      [director, commissioner, broker, leadBroker] = [
        await newDesk(),
        await newDesk(),
        await newDesk(),
        await newDesk(),
      ];
      await director.signInAs('Director of Children’s Services, Darlington');
      await commissioner.signInAs('Commissioning director');
      await leadBroker.signInAs('Lead broker, North East');
      await broker.signIn({ 'Person id': 'howard-cooper', Role: 'Associate broker' });
    });
    afterAll(() => Promise.all([director, commissioner, broker, leadBroker].map((desk) => desk.close())));

    test('the council asks for help, and is taken on', async () => {
      opened = await director.start('Open a case', {
        ...{ Council: 'Darlington', Region: 'North East', 'What led to the case': 'Performance risk' },
        ...{ 'Is the council an early adopter?': 'No', Summary: 'Children wait too long' },
      });
      await commissioner.act(opened, 'Accept the referral');
      await commissioner.sees('Waiting for a broker');
    });

    test('it gets a broker', async () => {
      await commissioner.act(opened, 'Propose a broker', { Broker: 'howard-cooper' });
      await director.act(opened, 'Confirm the broker');
      await director.sees('Gathering evidence');
    });

    test('broker and council agree on what it needs', async () => {
      await broker.act(opened, 'Record evidence', {
        ...{ Evidence: 'evidence-1', Source: 'Self assessment', Date: '2012-02-01', Reference: 'Assessment' },
      });
      await broker.act(opened, 'Draft the needs', {
        Needs: [
          {
            ...{ Need: 'need-1', Theme: 'Front door', Text: 'Decide sooner', Evidence: ['evidence-1'] },
            ...{ Urgency: 'High', 'Is support from outside needed?': 'Yes' },
          },
        ],
      });
      await director.act(opened, 'Agree the needs', { Version: '1' });
      await director.sees('Designing the package');
    });

    test('support is put together, agreed and paid for', async () => {
      await broker.act(opened, 'Add a line of support', {
        ...{
          'Line of support': 'line-1',
          Need: 'need-1',
          'Kind of support': 'Free offer',
          'Provider (optional)': 'c4eo',
        },
        ...{ Description: 'Examples of good practice', Days: '4', Cost: '0', 'Due by': '2012-03-16' },
      });
      await broker.act(opened, 'Submit the package');
      await director.act(opened, 'Agree the package', { Version: '1' });
      await commissioner.act(opened, 'Approve the money', { Approved: '0' });
      await commissioner.sees('Sourcing support');
    });

    test('it is delivered and rated', async () => {
      await broker.act(opened, 'Source a line', {
        ...{ 'Line of support': 'line-1', 'Case that gives the support': 'policyOffer-practice' },
      });
      await broker.act(opened, 'Start delivery', {
        ...{ 'Started on': '2012-02-10', 'Does delivery start in phases?': 'No' },
      });
      await broker.act(opened, 'Record what was delivered', {
        ...{ 'Line of support': 'line-1', Date: '2012-02-10', Days: '4', Cost: '0' },
      });
      await broker.act(opened, 'Complete a line', { 'Line of support': 'line-1' });
      await director.act(opened, 'Rate a line', { 'Line of support': 'line-1', Rating: '4' });
    });

    test('a week later the council needs no more, and the case is closed', async () => {
      await at().clock('2012-02-17T17:00:00.000Z');
      await director.act(opened, 'Record evidence', {
        ...{ Evidence: 'evidence-2', Source: 'Inspection', Date: '2012-02-17', Reference: 'Letter' },
      });
      await broker.act(opened, 'Open the progress review', { 'Review date': '2012-02-17' });
      await leadBroker.act(opened, 'Decide on progress', {
        ...{ Decision: 'Step down', Evidence: ['evidence-2'], Rationale: 'Needs are met' },
        'DCS agreement reference (optional)': 'Minutes',
      });
      await commissioner.act(opened, 'Close the case', { Outcome: 'Needs met', Summary: 'Children are seen in time' });

      await commissioner.visit(opened);
      await commissioner.sees('Closed');
      expect(await commissioner.main.locator('.moj-timeline__title').first().innerText()).toBe('Close the case');
    });
  });
};
