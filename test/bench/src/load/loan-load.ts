import { randomUUID } from 'node:crypto';
import type { Request } from 'autocannon';
import { BORROWER, LIBRARIAN, lifeOf, type Act } from '../loans.js';
import { signIn } from './sign-in.js';

type Person = typeof BORROWER;

const LOANS = '/api/v1/cases/desk-loan';

/** Whole lives of loans, each request signed in and asking for the least in return. */
export const loanLoad = async (url: string): Promise<readonly Request[]> => {
  const tokens = new Map<Person, string>();
  for (const person of [BORROWER, LIBRARIAN]) tokens.set(person, await signIn(url, person));

  let begun = 0;
  return lifeOf('any').map((act, index) => ({
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${tokens.get(act.by)}`,
      prefer: 'return=minimal',
    },
    // each connection has a context of its own, which lasts for one life
    setupRequest: (request, context: { id?: string }) => {
      if (index === 0) context.id = `loan${(begun += 1)}`;
      const id = context.id ?? '';
      return {
        ...request,
        ...requestFor(id, lifeOf(id)[index] ?? act),
        headers: { ...request.headers, 'idempotency-key': randomUUID() },
      };
    },
  }));
};

const requestFor = (id: string, { command, data }: Act) =>
  command === 'RequestLoan'
    ? { path: LOANS, body: JSON.stringify({ command, id, data }) }
    : { path: `${LOANS}/${id}/commands/${command}`, body: JSON.stringify(data) };
