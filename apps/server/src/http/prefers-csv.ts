import type { IncomingHttpHeaders } from 'node:http';
import { preferredType } from './preferred-type.js';

/** Whether a client would rather have CSV than JSON, by what its `Accept` says. */
export const prefersCsv = (headers: IncomingHttpHeaders): boolean =>
  preferredType(headers, ['application/json', 'text/csv']) === 'text/csv';
