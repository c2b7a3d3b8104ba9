/**
 * The example rows of the guidance on Joint Improvement Support Plans of February 2009: NI 112 and NI 109. A month stands
 * for its last day. The third row names another deliverer, the Teenage Pregnancy National Support Team, than its provider.
 */
export const EXAMPLE_ROWS = [
  {
    ...{ offerId: 'ex1', niCode: 'NI 112', providerId: 'tpc', dueBy: '2009-05-31', visits: 2 },
    text: 'conduct 2 visits to help develop a new sexual health policy for young people',
  },
  {
    ...{ offerId: 'ex2', niCode: 'NI 112', providerId: 'tpc', dueBy: '2009-07-31' },
    text: 'advice to help local managers develop a business case for new contraception funding',
  },
  {
    ...{ offerId: 'ex3', niCode: 'NI 112', providerId: 'tpc', dueBy: '2009-09-30', days: 3, visits: 1 },
    delivererId: 'tp-nst',
    text: 'intensive 3 day diagnostic visit and report on local services',
  },
  {
    ...{ offerId: 'ex4', niCode: 'NI 109', providerId: 'tfc', dueBy: '2009-06-30', days: 3 },
    text: "support in re-evaluating the children's centre portfolio after demographic change",
  },
  {
    ...{ offerId: 'ex5', niCode: 'NI 109', providerId: 'tfc', dueBy: '2009-11-30', days: 3 },
    text: 'facilitation for better working practices across outsourced delivery partners',
  },
  {
    ...{ offerId: 'ex6', niCode: 'NI 109', providerId: 'tfc', dueBy: '2009-06-30', days: 2 },
    text: "review and shape the authority's capital build programme",
  },
] as const;

/** The indicators of those rows, as the guidance calls them. */
export const EXAMPLE_INDICATORS = [
  { niCode: 'NI 112', title: 'Under 18 conception rate' },
  { niCode: 'NI 109', title: "Delivery of Sure Start Children's Centres" },
] as const;
