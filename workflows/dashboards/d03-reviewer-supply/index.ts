import { range, type Dashboard, type DashboardQuestion } from '@casewright/read-models/dashboards';
import { z } from 'zod';
import { peerReviews } from '../histories/peer-reviews.js';
import { bookings, trainingEvents } from '../histories/training-events.js';
import { demandOf } from './demand.js';
import { allPlaces, placesOf } from './places.js';
import { poolMembers } from './pool-members.js';
import { supplyOf } from './supply.js';

const TEAM_SIZE = 'review.teamSize';
const MONTHS_AHEAD = 3;

const settings = z.object({ [TEAM_SIZE]: range('4..8') });

const dashboard: Dashboard = {
  id: 'D03',
  title: 'Reviewer supply and demand',
  definition:
    'supply = pool members with role peer-reviewer, state available or deployed, trained; by seat group. Demand = ' +
    'empty seats (4 minimum minus accepted, per review with start in the next 3 months). Alert when demand > supply ' +
    '(PR-R25). Training: offered + confirmed / capacity',
  for: ['peer-review-lead'],
  views: [poolMembers, peerReviews, trainingEvents],
  answer: async ({ standing, today, calendar, register: { parameters } }) => {
    const events = await reviewerTrainings(standing);
    const applications = events.flatMap((event) => event.bookings);
    const groups = supplyOf(await reviewersOf(standing), applications, today);

    const { least } = settings.parse(parameters)[TEAM_SIZE];
    const ahead = { from: today, to: calendar.addMonths(today, MONTHS_AHEAD), least };
    const reviews = demandOf(await upcomingReviews(standing), ahead);

    const toCome = events.filter(({ final }) => final === 0);
    const supply = groups.reduce((sum, group) => sum + group.supply, 0);
    const demand = reviews.reduce((sum, review) => sum + review.demand, 0);
    return {
      figures: { supply, demand, alert: demand > supply, ...allPlaces(toCome) },
      rows: [
        ...groups.map((group) => ({ by: 'seat-group', ...group })),
        ...reviews.map((review) => ({ by: 'review', ...review })),
        ...placesOf(toCome).map((places) => ({ by: 'training', ...places })),
      ],
    };
  },
  shows: {
    labels: {
      supply: 'Trained reviewers',
      demand: 'Empty seats',
      alert: 'More empty seats than reviewers',
      accepted: 'Reviewers accepted',
      offered: 'Training places offered',
      confirmed: 'Training places confirmed',
      capacity: 'Training places',
      takenPercent: 'Training places taken',
      startDate: 'Begins on',
    },
    tables: {
      'seat-group': {
        title: 'Trained reviewers by seat group',
        labels: { group: 'Seat group' },
        as: { group: 'code' },
      },
      review: {
        title: 'Reviews that begin in the next three months',
        labels: { id: 'Review' },
        as: { id: { caseOf: 'peer-review' } },
      },
      training: {
        title: 'Training for reviewers',
        labels: { id: 'Training event' },
        as: { id: { caseOf: 'training-event' } },
      },
    },
    bars: ['supply', 'demand'],
  },
};

type Standing = DashboardQuestion['standing'];

const reviewersOf = (standing: Standing) =>
  standing(poolMembers)
    .where('row.peerReviewer', '=', 1)
    .where('row.stage', 'in', ['available', 'deployed'])
    .select(['row.personId', 'row.homeOrgKind', 'row.trainings'])
    .$narrowType<{ personId: string }>()
    .execute();

/** Paused ones keep their dates. */
const upcomingReviews = (standing: Standing) =>
  standing(peerReviews)
    .where('row.stage', 'in', ['scheduled', 'paused'])
    .select(['row.id', 'row.startDate', 'row.accepted'])
    .$narrowType<{ startDate: string }>()
    .execute();

const reviewerTrainings = async (standing: Standing) => {
  const events = await standing(trainingEvents)
    .where('row.kind', '=', 'peer-review')
    .select(['row.id', 'row.final', 'row.capacity', 'row.bookings'])
    .orderBy('row.startsOn')
    .orderBy('row.id')
    .execute();
  return events.map((event) => ({ ...event, bookings: bookings.read(event.bookings) }));
};

export default dashboard;
