import { remembering, type Recorded } from '@casewright/workflow';
import type { z } from 'zod';
import type { events } from './events.js';

export type ClinicEvent = Recorded<typeof events>;

type Data<T extends keyof typeof events> = Readonly<z.output<(typeof events)[T]>>;

export type Action = Data<'ClinicHeld'>['actions'][number] & { readonly state: 'open' | 'complete' };

/** What is remembered of a clinic: what it is about, who was asked and came, and what they agreed to do. */
export type Clinic = Data<'ClinicPlanned'> & {
  readonly date?: string;
  readonly invited: readonly string[];
  readonly attended: readonly string[];
  readonly actions: readonly Action[];
};

const NOTHING_YET: Pick<Clinic, 'invited' | 'attended' | 'actions'> = { invited: [], attended: [], actions: [] };

/** A clinic before it is planned; nothing reads the rest of it then. */
export const NOT_YET_PLANNED = NOTHING_YET as Clinic;

const { on } = remembering<Clinic, ClinicEvent>();

/** What each event adds to the memory of a clinic. */
export const memory = {
  plan: on('ClinicPlanned', ({ data }) => data),
  invite: on('ClinicInvitationsSent', ({ data: { date, providerIds } }) => ({ date, invited: providerIds })),
  hold: on('ClinicHeld', ({ data: { attended, actions } }) => ({
    attended,
    actions: actions.map((action) => ({ ...action, state: 'open' })),
  })),
  complete: on('ClinicActionCompleted', ({ data: { actionId } }, { actions }) => ({
    actions: actions.map((action) => (action.actionId === actionId ? { ...action, state: 'complete' } : action)),
  })),
};
