import { escalationSettings } from '@casewright/workflow/escalation';
import { percentage, whole } from '@casewright/workflow/parameter-types';
import { z } from 'zod';

/** `2 immediate / 5 standard`: working days, by the priority of the case. */
const byPriority = (standard: string) =>
  z
    .string()
    .regex(/^\d{1,3} immediate ?\/ ?\d{1,3} standard$/, 'Enter two numbers, like 2 immediate / 5 standard')
    .transform((written) => written.split('/').map((part) => Number.parseInt(part, 10)) as [number, number])
    .transform(([immediate, standard]) => ({ immediate, standard }))
    .prefault(standard);

/** An amount in pence that may not be set. */
const limit = z
  .union([
    z.int().nonnegative(),
    z
      .string()
      .regex(/^\d{1,15}$/, 'Enter whole pence')
      .transform(Number),
  ])
  .optional();

/** The parameters of DOMAIN 6 that a case reads. */
export const settings = z.object({
  'case.brokerMaxActiveCases': whole(5),
  'case.brokerInterestMonths': whole(24),
  'case.triageWd': byPriority('2 immediate / 5 standard'),
  'case.assignWd': byPriority('5 immediate / 10 standard'),
  'case.needsWd': whole(20),
  'case.packageWd': whole(15),
  'case.fundingWd': whole(5),
  'case.sourcingWd': whole(20),
  'case.reviewEveryMonths': whole(3),
  'case.monitoringMonths': whole(6),
  'case.reopenMonths': whole(12),
  'case.overrunTolerance': percentage(10),
  'case.limitLeadBrokerPence': whole(1_000_000),
  'case.limitDirectorPence': whole(5_000_000),
  'case.brokerageBudgetPence': limit,
  'case.brokerRejections': whole(2),
  'case.packageRoundsBeforeEscalation': whole(3),
  ...escalationSettings,
});
