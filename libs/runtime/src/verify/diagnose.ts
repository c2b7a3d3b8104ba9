import { verifyChain } from '@casewright/audit';
import { collect, type EventStore } from '@casewright/event-store';
import type { Finding } from './finding.js';

/** Reads each stream whose chain is broken once more, and says of the first break how it came about. */
export const diagnose = async (
  store: Pick<EventStore, 'read'>,
  findings: readonly Finding[],
): Promise<readonly Finding[]> => {
  const known = new Set<string>();
  const diagnosed: Finding[] = [];

  for (const finding of findings) {
    const { kind, stream } = finding;
    const isFirst = kind === 'unchained' && stream !== undefined && !known.has(stream);
    diagnosed.push(isFirst ? await firstBreak(store, stream, finding) : finding);
    if (isFirst) known.add(stream);
  }
  return diagnosed;
};

const firstBreak = async (store: Pick<EventStore, 'read'>, stream: string, finding: Finding): Promise<Finding> => {
  const events = await collect(store.read(stream));
  const fault = verifyChain(events);
  // by revision the chain holds: only the order in the log is another
  if (fault === undefined) return { ...finding, kind: 'reordered' };

  const { fault: kind, revision, expected } = fault;
  const standing = events.find((event) => event.revision >= revision);
  return {
    ...{ kind, stream, revision, expected },
    position: standing?.position ?? finding.position,
    found: standing === undefined ? 'nothing' : `event ${standing.id} (${standing.type})`,
  };
};
