import type { StoredEvent } from '@casewright/event-store';
import { eventHash } from './hash.js';

/** The first place where a stream is not what was recorded, and how it got there as far as the hashes tell. */
export type ChainFault = {
  readonly fault: 'edited' | 'removed' | 'reordered' | 'inserted';
  readonly stream: string;
  readonly revision: number;
  /** What should stand there instead, in a sentence. */
  readonly expected: string;
};

/**
 * Checks the events of one stream, from its first on and as they are stored, against their hash chain. Answers the
 * first fault. Events cut off at the end leave no trace in a chain.
 */
export const verifyChain = (events: Iterable<StoredEvent>): ChainFault | undefined => {
  const chain = [...events];
  const at = chain.findIndex((event, index) => !follows(chain, index, event));
  return at === -1 ? undefined : diagnose(chain, at);
};

const follows = (chain: Chain, index: number, event: StoredEvent) =>
  event.stream === chain[0]?.stream && event.revision === index && fits(event, chain[index - 1]?.hash, index);

type Chain = readonly StoredEvent[];

const fits = (event: StoredEvent | undefined, previous: string | undefined, revision: number): boolean =>
  event !== undefined && event.hash === eventHash(previous, { ...event, revision });

const diagnose = (chain: Chain, at: number): ChainFault => {
  const [before, found, after] = [chain[at - 1], chain[at], chain[at + 1]] as [Found, StoredEvent, Found];
  const stream = chain[0]?.stream ?? found.stream;
  const name: Name = (fault, expected, revision = at) => ({ fault, stream, revision, expected });

  if (found.stream !== stream) return name('inserted', `an event of ${stream}, not one of ${found.stream}`);
  if (found.revision !== at) return misplaced(chain, at, name);

  // renumbered to hide it: the hashes still know where each event stood
  if (fits(after, before?.hash, at)) {
    const swapped = fits(found, after?.hash, at + 1);
    const expected = `event ${after?.id}, which stands at revision ${at + 1} now`;
    return name(swapped ? 'reordered' : 'inserted', expected);
  }
  if (at > 0 && fits(found, chain[at - 2]?.hash, at - 1)) return name('inserted', `event ${found.id}`, at - 1);
  if (fits(after, found.hash, at + 2)) return name('removed', `the event that stood before event ${found.id}`);

  return name(
    'edited',
    `an event with hash ${found.hash} after ${before?.hash ?? 'nothing'}, not event ${found.id} as it reads`,
  );
};

type Name = (fault: ChainFault['fault'], expected: string, revision?: number) => ChainFault;
type Found = StoredEvent | undefined;

const misplaced = (chain: Chain, at: number, name: Name) => {
  const found = chain[at]?.revision ?? at;
  if (found < at) return name('inserted', `revision ${at}, not a second event at revision ${found}`);

  const later = chain.findIndex(({ revision }, index) => index > at && revision === at);
  if (later === -1) return name('removed', `revision ${at}; revision ${found} stands in its place`);
  return name('reordered', `revision ${at}, which stands ${later - at} further on`);
};
