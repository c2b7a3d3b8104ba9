// What cases claim is stored for ever, as events are: a claim's shape only grows.
import { ledger } from '@casewright/workflow';

/** The plan of a council for a year (JP-R26). Key: council and plan year. */
export const planOfTheYear = ledger<true>({
  name: 'jispOfYear',
  admits: ({ others }) => {
    const [other] = others.keys();
    return other === undefined || `The council already has a plan for this year, ${other}.`;
  },
});

/** Days that a provider offers for plans of a region in a year. Key: provider, region and plan year. A claim is days. */
export const providerDays = ledger<number>({
  name: 'providerDays',
  amount: (days) => days,
  // how many there are is known to the directory, which JP-R34 asks
  admits: () => true,
});
