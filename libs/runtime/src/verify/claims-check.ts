import { isDeepStrictEqual } from 'node:util';
import type { CaseRecord } from '@casewright/engine';
import type { StoredEvent } from '@casewright/event-store';
import { claimsOf, idOfStream, ledgerStream, type EventMeta } from '@casewright/workflow';
import { at, type Finding } from './finding.js';

type Kept = {
  readonly commandId: string;
  readonly last: StoredEvent;
  readonly held: Map<string, unknown>;
  /** What has been said of the case, so that it is not said again while nothing changes. */
  readonly said: { text: string };
};

/**
 * Whether the changes that a case's events record of its claims add up to what it claims in its state. Asked after each
 * command, for a command's changes stand on the last of its events.
 */
export const claimsCheck = () => {
  const cases = new Map<string, Kept>();

  const compare = (kept: Kept | undefined, record: CaseRecord | undefined): readonly Finding[] => {
    if (kept === undefined || record === undefined) return [];
    const claims = claimsOf(record.workflow, idOfStream(record.stream), record.state);
    const wanted = new Map(claims.map((claim) => [ledgerStream(claim), stored(claim.value)]));
    if (isDeepStrictEqual(wanted, kept.held)) return [];
    const [expected, found] = [`the case to hold ${inWords(wanted)}`, `${inWords(kept.held)} recorded`];
    if (kept.said.text === expected + found) return [];
    kept.said.text = expected + found;
    return [at(kept.last, 'ledger', expected, found)];
  };

  return {
    /** What the command before this event left wrong. */
    before: ({ stream }: StoredEvent, { commandId }: EventMeta, record: CaseRecord | undefined) => {
      const kept = cases.get(stream);
      return kept?.commandId === commandId ? [] : compare(kept, record);
    },

    /** Takes over what an event changed. */
    after: (event: StoredEvent, { commandId, ledger = [] }: EventMeta): void => {
      const { held, said } = cases.get(event.stream) ?? { held: new Map<string, unknown>(), said: { text: '' } };
      for (const change of ledger)
        if (change.value === undefined) held.delete(ledgerStream(change));
        else held.set(ledgerStream(change), change.value);
      cases.set(event.stream, { commandId, last: event, held, said });
    },

    atTheEnd: (stream: string, record: CaseRecord): readonly Finding[] => compare(cases.get(stream), record),
  };
};

const stored = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const inWords = (held: ReadonlyMap<string, unknown>): string =>
  held.size === 0 ? 'nothing' : [...held].map(([place, value]) => `${place}: ${JSON.stringify(value)}`).join(', ');
