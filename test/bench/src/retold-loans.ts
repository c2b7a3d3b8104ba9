import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { StoredEvent, Write } from '@casewright/event-store';
import { openSqliteEventStore } from '@casewright/event-store-sqlite';
import { filesOf } from '@casewright/runtime';
import { portsIn } from './desk.js';
import { LOAN, recordedLife } from './recorded-life.js';

const SIDE_BY_SIDE = 64;
const COUNCIL = '"councilId":"bedford"';
const COUNCILS = 10;
const BORROWER = '"borrowerId":"ann"';
const LOANS_OF_A_PERSON = 50;

/** How far loans have come: all to the end of their lives, or some to each of their events. */
export type HowFar = 'to the end' | 'anywhere';

/**
 * Makes the log of a folder by telling one recorded life again for many loans, 64 at a time, each of an item of its own;
 * councils take turns, and a person has fifty. Answers how many events it has.
 */
export const retellLoans = async (folder: string, loans: number, howFar: HowFar): Promise<number> => {
  const data = path.join(folder, 'data');
  await mkdir(data, { recursive: true });
  const store = await openSqliteEventStore({ file: filesOf(data).events });
  const life = await recordedLife(await portsIn(path.join(folder, 'sample')));
  const lives = (loan: number, at: number) => howFar === 'to the end' || at <= loan % life.length;

  for (let first = 0; first < loans; first += SIDE_BY_SIDE) {
    const together = Array.from({ length: Math.min(SIDE_BY_SIDE, loans - first) }, (_, at) => first + at);
    for (const [at, event] of life.entries()) {
      const writes = together.filter((loan) => lives(loan, at)).map((loan) => writeOf(event, loan));
      if (writes.length > 0) await store.append(writes);
    }
  }
  const head = await store.head();
  await store.close();
  return head;
};

const writeOf = ({ stream, revision, type, data, meta, hash }: StoredEvent, loan: number): Write => {
  const id = `loan${String(loan).padStart(6, '0')}`;
  const council = `"councilId":"council${loan % COUNCILS}"`;
  const borrower = `"borrowerId":"person${Math.floor(loan / LOANS_OF_A_PERSON)}"`;
  const retold = (text: string) => text.replaceAll(LOAN, id).replace(COUNCIL, council).replace(BORROWER, borrower);
  const name = retold(stream);
  const event = { id: `${name}@${revision}`, type, data: retold(data), meta: retold(meta), hash };
  return { stream: name, expectedRevision: revision - 1, events: [event] };
};
