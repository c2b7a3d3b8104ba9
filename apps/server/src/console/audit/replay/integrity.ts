import type { Finding, FindingKind } from '@casewright/runtime';
import type { RecordedCase, RecordedEvent } from './recorded-case.js';

/** Whether an event is as it was recorded, and how that was found out. */
export type Integrity = {
  readonly asRecorded: boolean;
  readonly faults: readonly Fault[];
  readonly hash: string;
  readonly recomputed: string;
  readonly sameHash: boolean;
  /** Other events of the case that are not as recorded. */
  readonly elsewhere: readonly { readonly text: string; readonly href: string }[];
};

/** What is wrong in a sentence, and what the check says in its own words. */
export type Fault = { readonly text: string; readonly expected: string; readonly found: string };

const FAULTS: Readonly<Record<FindingKind, string>> = {
  edited: 'This event was changed after it was recorded.',
  removed: 'An event that stood here was removed.',
  reordered: 'The events from here on were put in another order.',
  inserted: 'This event was put in between afterwards.',
  unchained: 'This event does not follow from the one before it.',
  gap: 'Something is missing from the log here.',
  repeated: 'The id of this event occurs twice.',
  backdated: 'This event says it was recorded before the one before it.',
  unreadable: 'This event cannot be read.',
  illegal: 'The workflow does not allow this event here.',
  stage: 'This event leads to another stage than the one recorded with it.',
  ledger: 'What the case holds of a limited supply is not what its events say it holds.',
};

/** What the verification of a case says of one of its events. */
export const integrityOf = (
  { events, verification, address }: Pick<RecordedCase, 'events' | 'verification' | 'address'>,
  { stored }: RecordedEvent,
): Integrity => {
  const isHere = ({ revision }: Finding) => revision === stored.revision;
  const faults = verification.findings.filter(isHere).map(faultIn);
  const recomputed = verification.hashes[events.findIndex((event) => event.stored === stored)] ?? '';
  const others = new Set(verification.findings.filter((finding) => !isHere(finding)).map(({ revision }) => revision));

  return {
    asRecorded: faults.length === 0,
    faults,
    ...{ hash: stored.hash, recomputed, sameHash: recomputed === stored.hash },
    elsewhere: [...others].map((revision) => ({ text: `Event ${revision}`, href: `${address}/replay?at=${revision}` })),
  };
};

const faultIn = ({ kind, expected, found }: Finding): Fault => ({ text: FAULTS[kind], expected, found });
