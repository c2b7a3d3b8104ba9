import type { Registry } from '@casewright/engine';
import type { EventStore, StoredEvent } from '@casewright/event-store';
import { logPages } from './log-pages.js';
import { chainCheck } from './verify/chain-check.js';
import { diagnose } from './verify/diagnose.js';
import type { Check, Finding } from './verify/finding.js';
import { ledgerCheck } from './verify/ledger-check.js';
import { look } from './verify/look.js';
import { positionCheck } from './verify/position-check.js';
import { transitionCheck } from './verify/transition-check.js';

export type VerifyOptions = {
  /** Position to begin at; what came before is followed, but not reported. By default the whole log. */
  readonly from?: number;
  /** Whether the store numbers its log without gaps, as those of one machine do. */
  readonly positions?: 'gapless' | 'rising';
  readonly onProgress?: (position: number, head: number) => void;
};

export type Verification = {
  /** How many events were looked at. */
  readonly events: number;
  readonly streams: number;
  /** In the order of the log, as far as they have a place in it. */
  readonly findings: readonly Finding[];
  /** Position up to which it looked. */
  readonly head: number;
};

/**
 * Checks the log in one pass against its own hashes, the statecharts and its ledgers, from the bytes that are stored,
 * keeping what each stream folds to. Events removed from the very end leave no trace here: only a checkpoint kept
 * elsewhere shows them.
 */
export const verify = async (
  store: EventStore,
  registry: Registry,
  { from = 1, positions = 'gapless', onProgress }: VerifyOptions = {},
): Promise<Verification> => {
  const head = await store.head();
  const ofStreams = [chainCheck(), transitionCheck(registry)];
  const ofTheLog = [ledgerCheck(from), ...(positions === 'gapless' ? [positionCheck(from, head)] : [])];
  const checks = [...ofTheLog, ...ofStreams];

  const streams = new Set<string>();
  const findings: Finding[] = [];
  let events = 0;

  for await (const page of logPages(store, from - 1, head)) {
    for (const event of page.events) {
      if (!streams.has(event.stream) && from > 1) await catchUp(store, event, from, ofStreams);
      streams.add(event.stream);
      events += 1;
      findings.push(...look(event, checks));
    }
    onProgress?.(page.position, head);
  }

  if (from <= head) findings.push(...checks.flatMap(({ end }) => end?.() ?? []));
  const diagnosed = await diagnose(store, findings);
  return { events, streams: streams.size, findings: diagnosed.toSorted((a, b) => a.position - b.position), head };
};

/** Shows the checks what a stream held before the first position to be reported. */
const catchUp = async (store: EventStore, { stream }: StoredEvent, from: number, checks: readonly Check[]) => {
  for await (const event of store.read(stream)) {
    if (event.position >= from) return;
    look(event, checks);
  }
};
