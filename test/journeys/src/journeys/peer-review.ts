import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Console } from '../console.js';
import type { Desk } from '../desk.js';

const TEAM = [
  { personId: 'ruth', homeOrgId: 'luton', seat: 'Lead' },
  { personId: 'sam', homeOrgId: 'essex', seat: 'Social care senior manager' },
  { personId: 'nia', homeOrgId: 'nhs_anglia', seat: 'NHS professional' },
  { personId: 'otto', homeOrgId: 'luton', seat: 'Other peer' },
];

/** A council books a peer review, a team visits it, and the review is closed. */
export const aPeerReview = (at: () => Console, scripts: boolean): void => {
  describe('a peer review, from the booking to the end', () => {
    let director: Desk;
    let lead: Desk;
    let coordinator: Desk;
    let teamLead: Desk;
    let review: string;

    const newDesk = () => at().desk({ scripts });
    const on = (day: string) => at().clock(`${day}T09:00:00.000Z`);

    beforeAll(async () => {
      await at().startOver('2011-11-07T09:00:00.000Z');
      await at().trained('2011-10-05', TEAM);
      [director, lead, coordinator, teamLead] = [await newDesk(), await newDesk(), await newDesk(), await newDesk()];
      await director.signInAs('Director of Children’s Services, Darlington');
      await coordinator.signInAs('Peer review co-ordinator');
      await lead.signIn({ 'Person id': 'paul-curran', Role: 'Peer review lead' });
      await teamLead.signIn({ 'Person id': 'ruth', Role: 'Review team lead' });
    });
    afterAll(() => Promise.all([director, lead, coordinator, teamLead].map((desk) => desk.close())));

    test('the director of a council asks for one', async () => {
      review = await director.start('Request a peer review', {
        ...{
          Council: 'Darlington',
          Region: 'North East',
          'Kind of review': 'Safeguarding',
          Focus: ['Front door', 'Staff'],
        },
        ...{ 'Preferred from': '2012-01-03', 'Preferred to': '2012-03-30' },
        'Requested by': { Person: 'dcs-darlington' },
      });
      await director.sees('Requested');
    });

    test('a date that bookings do not open for is refused, with the rule in words and the answers kept', async () => {
      await lead.act(review, 'Accept the request', { 'Review lead': 'paul-curran' });
      await coordinator.visit(review);
      await coordinator.choose('Offer dates');
      await coordinator.fill({ 'Offer of dates': 'slot-1', 'Start date': '2011-12-05', 'End date': '2011-12-09' });
      await coordinator.press('Continue');

      await coordinator.sees('There is a problem');
      await coordinator.sees('Bookings are taken for 1 January 2012 onwards.');
      await coordinator.sees('PR-R03');
      expect(await coordinator.main.getByLabel('Offer of dates').inputValue()).toBe('slot-1');
    });

    test('dates that fit are offered, and the council confirms them', async () => {
      await coordinator.submit('Offer dates', { 'Start date': '2012-01-16', 'End date': '2012-01-20' });
      await director.act(review, 'Confirm the dates', { 'Offer of dates': 'slot-1' });
      await director.sees('Scheduled: assembling the team');
    });

    test('reviewers are invited, and accept', async () => {
      const reviewer = await newDesk();
      for (const { personId, homeOrgId, seat } of TEAM) {
        await coordinator.act(review, 'Invite a reviewer', {
          ...{ Person: personId, Employer: homeOrgId, 'Seat in the team': seat },
        });
        await reviewer.signIn({ 'Person id': personId, Role: 'Reviewer' });
        await reviewer.act(review, 'Accept the invitation', {
          ...{ Person: personId, 'Who has confirmed the release': { Person: `${personId}-s-boss` } },
        });
      }
      await reviewer.close();
    });

    test('the team is confirmed, and goes to work on the first day', async () => {
      await lead.act(review, 'Confirm the team');
      await coordinator.act(review, 'Confirm that all is ready', {
        ...{ 'Documents received on': '2011-12-01', 'Timetable reference': 'Timetable 1' },
      });
      await on('2012-01-16');
      await teamLead.act(review, 'Start the review', { 'Started on': '2012-01-16' });
      await on('2012-01-20');
      await teamLead.act(review, 'Complete the visit', {
        ...{ 'Ended on': '2012-01-20', 'Reviewer days': TEAM.map(({ personId }) => ({ Person: personId, Days: '5' })) },
      });
    });

    test('the report is drafted, corrected and agreed', async () => {
      const report = { Strengths: ['Staff'], 'Areas for consideration': ['Supervision'] };
      await teamLead.act(review, 'Submit the draft report', { 'Report reference': 'Draft 1', ...report });
      await director.act(review, 'Request corrections', { Corrections: ['The number of staff'] });
      await teamLead.act(review, 'Submit the draft report', { 'Report reference': 'Draft 2', ...report });
      await director.act(review, 'Agree the report', { 'Version of the report': '2' });
      await director.sees('Follow-up');
    });

    test('the council responds, and the review is closed', async () => {
      await director.act(review, 'Record the council’s response', {
        ...{ 'Action plan reference': 'Plan 1', 'Share with brokerage': 'No' },
      });
      await director.act(review, 'Record feedback on the review', { Rating: '5' });
      await lead.act(review, 'Close the review', { Summary: 'Useful' });

      await director.visit(review);
      await director.sees('Closed');
      await director.sees('There is nothing that you can do with this case now.');
    });
  });
};
