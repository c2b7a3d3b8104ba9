// What cases claim is stored for ever, as events are: a claim's shape only grows.
import { ledger } from '@casewright/workflow';
import { poundsInWords } from '../pounds-in-words.js';

/** Key of the brokerage budget: there is one, for all regions. */
export const EVERY_REGION = 'national';

/** IC-R21: a council has one open case at a time. Key: the council. */
export const openImprovementCase = ledger<true>({
  name: 'openImprovementCase',
  admits: ({ others }) => {
    const [open] = others.keys();
    return (
      open === undefined ||
      `The council already has an open case, ${open}. Record what has come to light there, as evidence.`
    );
  },
});

/** What a case in monitoring counts of a broker’s load, beside one in any other stage. */
export const LOAD = { inMonitoring: 0.5, otherwise: 1 };

/** IC-R07: what a broker’s open cases count. A further one counts one, whatever its stage. Key: the broker. */
export const brokerLoad = ledger<number>({
  name: 'brokerLoad',
  amount: (load) => load,
  admits: ({ claim, total, settings }) => {
    const [load, most] = [total - claim, settings['case.brokerMaxActiveCases'] as number];
    return (
      load + LOAD.otherwise <= most ||
      `The broker’s open cases count ${load}, and ${most} is the most. Choose somebody who has room for another.`
    );
  },
});

/** IC-R13: what is approved for all cases, where the budget is set. Key: `national`. */
export const brokerageBudget = ledger<number>({
  name: 'brokerageBudget',
  amount: (pence) => pence,
  admits: ({ total, settings }) => {
    const budget = settings['case.brokerageBudgetPence'] as number | undefined;
    return (
      budget === undefined ||
      total <= budget ||
      `That would make ${poundsInWords(total)} approved for all cases, and the budget is ${poundsInWords(budget)}.`
    );
  },
});
