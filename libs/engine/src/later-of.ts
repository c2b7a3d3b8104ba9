/** The later of two instants: no stream's `recordedAt` ever goes back, whatever the clock does. */
export const laterOf = (now: string, recordedAt: string | undefined): string =>
  recordedAt !== undefined && recordedAt > now ? recordedAt : now;
