import { isDeepStrictEqual } from 'node:util';
import { ledgerStream } from '@casewright/workflow';
import type { StoredEvent } from '@casewright/event-store';
import { at, type Check, type Finding, type Reading } from './finding.js';

/** What a ledger's event says, or what a case's event says that a ledger's event must say. */
type Entry = Claimed & { readonly event: StoredEvent; readonly ledger: string };

type Claimed = { readonly case: string; readonly value: unknown };

const ENTRY_TYPE = 'ClaimChanged';

/**
 * Whether the ledgers hold exactly what the events of cases changed in them: each change has its one entry, in either
 * order. Begun in the middle of the log, it passes over entries of an append that began before.
 */
export const ledgerCheck = (from: number): Check => {
  const changes = new Map<string, Entry>();
  const entries = new Map<string, Entry>();
  let amid = from > 1;

  const pair = (causeId: string, mine: Map<string, Entry>, others: Map<string, Entry>, entry: Entry) => {
    const key = `${causeId} ${entry.ledger}`;
    const other = others.get(key);
    others.delete(key);
    if (other === undefined) mine.set(key, entry);
    return other;
  };

  const seeEntry = ({ event, meta }: Reading): readonly Finding[] => {
    if (meta === undefined || amid) return [];
    const data = readEntry(event);
    if (data === undefined) return [at(event, 'unreadable', 'a claim in JSON', event.data.slice(0, 80))];

    const change = pair(meta.$causationId, entries, changes, { ...data, event, ledger: event.stream });
    return change === undefined || agree(change, data) ? [] : [disagreement(event, change, data)];
  };

  const seeChanges = ({ event, meta }: Reading): readonly Finding[] => {
    amid = false;
    return (meta?.ledger ?? []).flatMap((change) => {
      const wanted = { event, ledger: ledgerStream(change), case: event.stream, value: change.value };
      const entry = pair(event.id, changes, entries, wanted);
      return entry === undefined || agree(wanted, entry) ? [] : [disagreement(entry.event, wanted, entry)];
    });
  };

  return {
    see: (reading) => (reading.event.type === ENTRY_TYPE ? seeEntry(reading) : seeChanges(reading)),
    end: () => [
      ...[...changes.values()].map((change) =>
        at(change.event, 'ledger', `an entry in ${change.ledger}: ${inWords(change)}`, 'none'),
      ),
      ...[...entries.values()].map((entry) =>
        at(entry.event, 'ledger', `an event of ${entry.case} that changed this ledger`, `none: ${inWords(entry)}`),
      ),
    ],
  };
};

const readEntry = ({ data }: StoredEvent): Claimed | undefined => {
  try {
    return JSON.parse(data) as Claimed;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

const agree = (one: Claimed, other: Claimed): boolean =>
  one.case === other.case && isDeepStrictEqual(one.value ?? null, other.value ?? null);

const disagreement = (entry: StoredEvent, wanted: Claimed, found: Claimed): Finding =>
  at(entry, 'ledger', inWords(wanted), inWords(found));

const inWords = (claimed: Claimed): string => `${claimed.case} holds ${JSON.stringify(claimed.value ?? null)}`;
