import { isDeepStrictEqual } from 'node:util';
import { byCase, type Recorded } from './log.js';

const LEDGER = 'loanCopies-';
const COPIES = 2;

/** Where the ledgers of copies do not hold exactly the approved loans, or ever held more than there are copies. */
export const checkLedgers = (log: readonly Recorded[]): readonly string[] => {
  const held = new Map<string, Set<unknown>>();
  const findings: string[] = [];

  for (const { stream, revision, data } of log.filter((event) => event.stream.startsWith(LEDGER))) {
    const loans = held.get(stream) ?? new Set();
    held.set(stream, loans);
    if (data['value'] === null) loans.delete(data['case']);
    else loans.add(data['case']);
    if (loans.size > COPIES) findings.push(`${stream}@${revision} holds ${loans.size} of ${COPIES}`);
  }

  const wanted = approvedLoans(log);
  for (const ledger of new Set([...held.keys(), ...wanted.keys()])) {
    const [expected, found] = [wanted.get(ledger) ?? new Set(), held.get(ledger) ?? new Set()];
    if (!isDeepStrictEqual(expected, found))
      findings.push(`${ledger} holds ${[...found].join(' ')}, not ${[...expected].join(' ')}`);
  }
  return findings;
};

const approvedLoans = (log: readonly Recorded[]) => {
  const loans = new Map<string, Set<unknown>>();
  for (const [stream, events] of byCase(log)) {
    if (!events.at(-1)?.meta.stage.startsWith('approved')) continue;
    const ledger = `${LEDGER}${String(events[0]?.data['itemId'])}`;
    loans.set(ledger, (loans.get(ledger) ?? new Set()).add(stream));
  }
  return loans;
};
