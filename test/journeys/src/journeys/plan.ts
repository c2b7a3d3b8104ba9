import { afterAll, beforeAll, describe, test } from '@jest/globals';
import type { Console } from '../console.js';
import type { Desk } from '../desk.js';

const OFFER = {
  ...{ Offer: 'offer-1', Text: 'Review the children’s centres', 'Objective type': 'Outcome' },
  ...{ 'Is it made for this authority?': 'Yes', 'Days (optional)': '3', 'Are the figures approximate?': 'No' },
};

/** A plan is made and approved by the director of children's services, after one round of revisions. */
export const aPlan = (at: () => Console, scripts: boolean): void => {
  describe('a plan that is approved after one round of revisions', () => {
    let director: Desk;
    let adviser: Desk;
    let provider: Desk;
    let plan: string;

    const newDesk = () => at().desk({ scripts });

    beforeAll(async () => {
      await at().startOver('2009-01-12T09:00:00.000Z');
      [director, adviser, provider] = [await newDesk(), await newDesk(), await newDesk()];
      await director.signInAs('Director of Children’s Services, Darlington');
      await adviser.signInAs('Children’s Services Adviser, North East');
      await provider.signIn({ 'Person id': 'tess', Role: 'Provider', 'Organisation id (optional)': 'tfc' });
    });
    afterAll(() => Promise.all([director, adviser, provider].map((desk) => desk.close())));

    test('the adviser opens it, and starts the dialogue', async () => {
      plan = await adviser.start('Open a plan', {
        ...{
          Council: 'Darlington',
          Region: 'North East',
          'Plan year': '2009-10',
          'Government Office lead': 'go-lead-NE',
        },
        'Children’s Services Adviser': 'csa-NE',
        'Director of children’s services': 'dcs-darlington',
      });
      await adviser.act(plan, 'Record evidence', {
        ...{ Evidence: 'evidence-1', 'Kind of evidence': 'Annual Performance Assessment' },
        ...{ Date: '2008-12-17', Reference: 'Letter' },
      });
      await adviser.act(plan, 'Start the dialogue', { 'Started on': '2009-01-12' });
    });

    test('priorities and needs are agreed', async () => {
      await adviser.act(plan, 'Propose a priority', {
        ...{ Priority: 'priority-1', Title: 'Children’s centres', 'National indicator (optional)': 'NI 109' },
        'Is it about developing the workforce?': 'Yes',
      });
      await adviser.act(plan, 'Confirm the Local Area Agreement targets', {
        ...{ 'Settled on': '2009-01-12', 'Have the targets changed?': 'No' },
      });
      await adviser.act(plan, 'Agree the priorities', {
        ...{ Priorities: ['priority-1'], 'DCS agreement reference': 'Minutes' },
      });
      await director.act(plan, 'Record a need', {
        ...{ Need: 'need-1', Priority: 'priority-1', Text: 'Better centres', 'Is support from outside needed?': 'Yes' },
      });
      await director.act(plan, 'Complete the needs');
      await director.sees('Collecting offers');
    });

    test('a provider offers support, and the adviser assembles the package', async () => {
      await adviser.act(plan, 'Invite an offer', {
        ...{ Offer: 'offer-1', Needs: ['need-1'], Provider: 'tfc', 'Is it optional support?': 'No' },
      });
      await provider.act(plan, 'Submit an offer', { ...OFFER, 'Due by': '2009-06-30' });
      await adviser.act(plan, 'Assemble the package', {
        'The package is joined up': 'I confirm this',
        'The package is tailored to the authority': 'I confirm this',
        'The package is proportionate': 'I confirm this',
      });
      await adviser.sees('Package: with the authority');
    });

    test('the director asks for a revision, and gets it', async () => {
      await director.act(plan, 'Request revisions of the package', {
        Items: [{ Point: 'point-1', 'Offer (optional)': 'offer-1', Text: 'Could it be sooner?' }],
      });
      await adviser.act(plan, 'Feed back to providers', { Offers: ['offer-1'], Text: 'Could it be sooner?' });
      await provider.act(plan, 'Revise an offer', { ...OFFER, 'Due by': '2009-05-29' });
      await adviser.act(plan, 'Resubmit the package', {
        Responses: [{ Point: 'point-1', Outcome: 'Done', Text: 'A month sooner' }],
      });
    });

    test('the version before is not accepted any more', async () => {
      await director.visit(plan);
      await director.choose('Accept the package');
      await director.fill({ 'Version of the package': '1' });
      await director.press('Continue');
      await director.sees('There is a problem');
      await director.submit('Accept the package', { 'Version of the package': '2' });
    });

    test('the director approves the plan, and can print it', async () => {
      await adviser.act(plan, 'Send for approval', { 'Version of the package': '2', 'Document reference': 'Plan' });
      await director.act(plan, 'Approve the plan', { 'Version of the package': '2' });
      await director.sees('Approved: copies going out');

      await director.visit(`${plan}/documents/plan`);
      await director.sees('Review the children’s centres');
    });
  });
};
