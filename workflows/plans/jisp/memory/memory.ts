import { assign } from 'xstate';
import type { Plan, PlanEvent } from '../plan.js';
import { change } from './change.js';
import { offers } from './offers.js';
import { pack } from './package.js';
import { dialogue, preparation } from './preparation.js';
import { on } from './remember.js';
import { support } from './support.js';

const ending = {
  close: on('JispClosed', ({ data: { closedOn } }) => ({ closedOn })),
  reopen: on('JispReopened', () => ({ closedOn: undefined })),
  withdraw: on('JispWithdrawn', () => ({})),
  cancel: on('JispCancelled', () => ({})),
  overdue: on('StageOverdue', ({ data }, { overdue }) => ({ overdue: [...overdue, data] })),
  /** A reminder changes nothing. */
  remind: assign<Plan, PlanEvent, undefined, PlanEvent, never>({}),
};

/** What each event adds to the memory of a plan. */
export const memory = { ...preparation, ...dialogue, ...offers, ...pack, ...support, ...change, ...ending };
