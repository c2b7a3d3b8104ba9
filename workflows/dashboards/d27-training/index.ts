import type { Dashboard } from '@casewright/read-models/dashboards';
import { bookings, trainingEvents } from '../histories/training-events.js';
import { training } from './training.js';

const dashboard: Dashboard = {
  id: 'D27',
  title: 'Training',
  definition: 'training per event: places, offered, confirmed, waitlisted, attended; by home organisation kind',
  for: ['training-organiser'],
  views: [trainingEvents],
  answer: async ({ standing }) => {
    const events = await standing(trainingEvents)
      .where('row.stage', '!=', 'cancelled')
      .select(['row.id', 'row.kind', 'row.startsOn', 'row.capacity', 'row.bookings'])
      .orderBy('row.startsOn')
      .orderBy('row.id')
      .execute();
    return training(events.map((event) => ({ ...event, bookings: bookings.read(event.bookings) })));
  },
  shows: {
    labels: {
      id: 'Training event',
      kind: 'Training',
      startsOn: 'Begins on',
      homeOrgKind: 'From',
      waitlisted: 'On the waiting list',
    },
    as: { id: { caseOf: 'training-event' }, kind: 'code', homeOrgKind: 'code' },
  },
};

export default dashboard;
