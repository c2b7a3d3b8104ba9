import { eventHash } from '@casewright/audit';
import type { Registry } from '@casewright/engine';
import type { StoredEvent } from '@casewright/event-store';
import { chainCheck } from './verify/chain-check.js';
import { diagnose } from './verify/diagnose.js';
import type { Finding } from './verify/finding.js';
import { look } from './verify/look.js';
import { transitionCheck } from './verify/transition-check.js';

export type CaseVerification = {
  readonly findings: readonly Finding[];
  /** What the hash of each event is, in their order, if its predecessor's is right. */
  readonly hashes: readonly string[];
};

/**
 * Checks the events of one case, as they are stored and from the first on, against their hashes and the statechart.
 * Ledgers and the order of the whole log are not looked at: see `verify`.
 */
export const verifyCase = async (events: readonly StoredEvent[], registry: Registry): Promise<CaseVerification> => {
  const checks = [chainCheck(), transitionCheck(registry)];
  const seen = events.flatMap((event) => look(event, checks));
  const findings = [...seen, ...checks.flatMap(({ end }) => end?.() ?? [])];

  return {
    findings: await diagnose({ read: () => inTurn(events) }, findings),
    hashes: events.map((event, index) => eventHash(events[index - 1]?.hash, event)),
  };
};

async function* inTurn<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}
