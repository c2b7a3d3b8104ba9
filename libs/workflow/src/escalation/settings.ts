import type { z } from 'zod';
import { whole } from '../parameter-types.js';

/** The parameters of DOMAIN 6 that escalation reads: after how many working days overdue stages rise to levels 1 and 2. */
export const escalationSettings = {
  'escalation.level1AfterWd': whole(5),
  'escalation.level2AfterWd': whole(15),
};

export type EscalationSettings = {
  readonly [Name in keyof typeof escalationSettings]: z.output<(typeof escalationSettings)[Name]>;
};
