import { z } from 'zod';
import { date, id, money, text } from '@casewright/workflow/payload-types';
import { command } from '../definition.js';
import { interimEndsInTime, lastDayIsOver, startsFromNovember } from '../rules/contract.js';

/** A service is gone on with, without competition, until the contracts under the framework begin. */
export const RegisterInterim = command(z.strictObject({ providerId: id, service: text, endsOn: date })).rows({
  from: '*',
  by: ['contract-manager'],
  rules: [interimEndsInTime],
  emits: 'InterimArrangementRegistered',
});

export const StartContract = command(z.strictObject({ startedOn: date })).rows({
  from: ['awarded'],
  by: ['contract-manager', 'system'],
  rules: [startsFromNovember],
  emits: 'ContractStarted',
});

/** A new end moves both timers; a new ceiling counts from the next approval on, and for every order. */
export const VaryContract = command(
  z.strictObject({ endsOn: date.optional(), ceilingPence: money.optional(), reason: text }),
).rows({ from: ['live'], by: ['commissioning-director'], emits: 'ContractVaried' });

/** Given by the contract manager, or by the timer ‘end’. */
export const EndContract = command(z.strictObject({})).rows({
  from: ['live', 'interim'],
  by: ['system', 'contract-manager'],
  rules: [lastDayIsOver],
  emits: 'ContractEnded',
});

export const TerminateContract = command(z.strictObject({ reason: text })).rows({
  from: ['live', 'awarded'],
  by: ['commissioning-director'],
  emits: 'ContractTerminated',
});
