import type { LookupRequest, Lookups } from './lookup.js';

/** The values of declared lookups in a world that answers at once, as that of a spec does. */
export const answered = (lookups: Lookups, answers: (request: LookupRequest) => unknown): object =>
  Object.fromEntries(
    Object.entries(lookups).map(([name, { request, follow, read }]) => {
      const answer = request === undefined ? undefined : answers(request);
      return [name, read(answer, (follow?.(answer) ?? []).map(answers))];
    }),
  );
