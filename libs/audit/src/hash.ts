import { hash } from 'node:crypto';
import type { StoredEvent } from '@casewright/event-store';

/** What the hash of an event covers beside its predecessor's. `data` and `meta` are the stored texts. */
export type Hashed = Pick<StoredEvent, 'stream' | 'revision' | 'id' | 'type' | 'data' | 'meta'>;

/**
 * SHA-256, in lower-case hex, of seven netstrings one after the other: the predecessor's hash (empty for a stream's
 * first event), stream, revision (decimal), id, type, data, meta. A netstring is the part's length in bytes (decimal),
 * a colon, the part in UTF-8 and a comma, so no byte can move from one part to the next unseen.
 */
export const eventHash = (previous = '', { stream, revision, id, type, data, meta }: Hashed): string =>
  hash(
    'sha256',
    chained(previous) +
      chained(stream) +
      chained(String(revision)) +
      chained(id) +
      chained(type) +
      chained(data) +
      chained(meta),
  );

const chained = (part: string): string => `${Buffer.byteLength(part)}:${part},`;
