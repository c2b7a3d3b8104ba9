import type { PendingReaction } from './reaction-journal.js';

/** The code of a reaction that was set aside because it throws. */
export const FAULT = 'FAULT';

/** Tries after which a reaction that throws is set aside, so that the others go on. */
const TRIES = 5;

/** Which reaction it is, and to what. */
type Place = Omit<PendingReaction, 'code' | 'message' | 'at'>;

/** Lets work be tried again while its fault may pass, by throwing; after five tries it answers that it is pending. */
export const parking = (now: () => string) => {
  const thrown = new Map<string, number>();

  return async (
    place: Place | PendingReaction,
    work: () => Promise<readonly PendingReaction[]>,
  ): Promise<readonly PendingReaction[]> => {
    const key = `${place.reaction} ${place.sourceEventId} ${place.targetStream}`;
    try {
      const pending = await work();
      thrown.delete(key);
      return pending;
    } catch (error) {
      const tries = (thrown.get(key) ?? 0) + 1;
      thrown.set(key, tries);
      if (tries < TRIES && !isSetAside(place)) throw error;
      return [{ ...place, code: FAULT, message: String(error), at: now() }];
    }
  };
};

const isSetAside = (place: Place | PendingReaction) => 'code' in place && place.code === FAULT;
