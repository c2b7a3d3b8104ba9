import type { Request } from 'autocannon';

const BODY_BYTES = 200;

const body = JSON.stringify({ note: '' }).replace('""', `"${'n'.repeat(BODY_BYTES - '{"note":""}'.length)}"`);

/** A POST of 200 bytes, put together for each request as those of the loans are. */
export const noopLoad: readonly Request[] = [
  {
    ...{ method: 'POST', path: '/noop', body, headers: { 'content-type': 'application/json' } },
    setupRequest: (request) => request,
  },
];
