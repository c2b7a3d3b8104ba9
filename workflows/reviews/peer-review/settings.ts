import { escalationSettings } from '@casewright/workflow/escalation';
import { period, range, whole } from '@casewright/workflow/parameter-types';
import { z } from 'zod';

/** The parameters of DOMAIN 6 that a review reads. */
export const settings = z.object({
  'review.bookingOpensFrom': z.iso.date().default('2012-01-01'),
  'review.bookingRuleAppliesFrom': z.iso.date().default('2011-11-04'),
  'review.entitlementPeriod': period('2011-07-01..2012-03-31'),
  'review.entitlementPerCouncil': whole(1),
  'review.monthlyCapacityPerRegion': whole(3),
  'review.monthlyCapacityNational': whole(8),
  'review.slotWorkingDays': range('1..10'),
  'review.slotOfferValidWd': whole(10),
  'review.teamSize': range('4..8'),
  'review.maxPerHomeOrg': whole(2),
  'review.interestLookbackYears': whole(5),
  'review.councilReschedules': whole(2),
  'review.lateNoticeWd': whole(10),
  'review.teamLeadTimeWd': whole(20),
  'review.readinessLeadTimeWd': whole(5),
  'review.draftReportWd': whole(15),
  'review.factualCheckWd': whole(10),
  'review.correctionRounds': whole(2),
  'review.responseWd': whole(30),
  'review.reopenDays': whole(90),
  ...escalationSettings,
});
