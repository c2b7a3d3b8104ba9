import type { Training } from './specialist.js';

/** What specialists serve: council support, peer reviews and challenges, policy implementation, data (SS-R03). */
export const ROLES: readonly string[] = ['support', 'peer-reviewer', 'peer-challenger', 'policy', 'data'];

const PREPARES: Readonly<Record<Training['kind'], readonly string[]>> = {
  support: ['support', 'policy'],
  'peer-review': ['peer-reviewer'],
  'peer-challenge': ['peer-challenger'],
  data: ['data'],
};

/** Whether a training prepares for one of these roles. There is none for policy alone: training for support does. */
export const preparesFor = ({ kind }: Training, roles: readonly string[]): boolean =>
  PREPARES[kind].some((role) => roles.includes(role));
