import type { IncomingHttpHeaders } from 'node:http';

/** The media type of these that a client likes best, by what its `Accept` says of them; the first where it is all the same. */
export const preferredType = <Type extends string>(
  { accept = '' }: IncomingHttpHeaders,
  [first, ...others]: readonly [Type, ...Type[]],
): Type => {
  const ranges = accept.split(',').map((range) => range.split(';').map((part) => part.trim().toLowerCase()));
  const qualityOf = (type: Type) => {
    const range = ranges.find(([name]) => name === type);
    return range === undefined ? 0 : Number(range.find((part) => part.startsWith('q='))?.slice(2) ?? 1);
  };
  return others.reduce((best, type) => (qualityOf(type) > qualityOf(best) ? type : best), first);
};
