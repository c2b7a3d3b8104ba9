import { setup } from 'xstate';
import { freesAnUnwantedPlace, hasOnePlaceLeft, memory, NOT_YET_ANNOUNCED } from './training.js';
import type { Training, TrainingEvent } from './training.js';

const applications = {
  TrainingApplied: { actions: 'apply' },
  TrainingWaitlisted: { actions: 'wait' },
  TrainingPlaceConfirmed: { actions: 'confirm' },
  TrainingHeld: 'held',
  TrainingCancelled: 'cancelled',
} as const;

/** Which events may follow which. It is `full` exactly while offered and confirmed places reach the capacity. */
export const machine = setup({
  types: { context: {} as Training, events: {} as TrainingEvent },
  actions: memory,
  guards: {
    lastFreePlace: ({ context }) => hasOnePlaceLeft(context),
    frees: ({ context, event }) =>
      event.type === 'TrainingPlaceCancelled' && freesAnUnwantedPlace(context, event.data.personId),
  },
}).createMachine({
  context: NOT_YET_ANNOUNCED,
  initial: 'new',
  states: {
    new: { on: { TrainingAnnounced: { target: 'announced', actions: 'announce' } } },
    announced: { on: { TrainingOpened: 'open', TrainingCancelled: 'cancelled' } },
    open: {
      on: {
        ...applications,
        TrainingPlaceOffered: [{ guard: 'lastFreePlace', target: 'full', actions: 'offer' }, { actions: 'offer' }],
        TrainingPlaceCancelled: { actions: 'cancel' },
      },
    },
    full: {
      on: {
        ...applications,
        // A place that somebody waits for is offered on at once, and it stays full.
        TrainingPlaceOffered: { actions: 'offer' },
        TrainingPlaceCancelled: [{ guard: 'frees', target: 'open', actions: 'cancel' }, { actions: 'cancel' }],
      },
    },
    held: { on: { TrainingAttendanceRecorded: { target: 'closed', actions: 'attendance' } } },
    closed: { tags: 'final' },
    cancelled: { tags: 'final' },
  },
});
