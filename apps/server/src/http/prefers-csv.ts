import type { IncomingHttpHeaders } from 'node:http';

/** Whether a client would rather have CSV than JSON, by what its `Accept` says. */
export const prefersCsv = ({ accept = '' }: IncomingHttpHeaders): boolean => {
  const ranges = accept.split(',').map((range) => range.split(';').map((part) => part.trim().toLowerCase()));
  const qualityOf = (type: string) => {
    const range = ranges.find(([name]) => name === type);
    return range === undefined ? 0 : Number(range.find((part) => part.startsWith('q='))?.slice(2) ?? 1);
  };
  return qualityOf('text/csv') > qualityOf('application/json');
};
