import { expect } from '@jest/globals';
import { BORROWER, LIBRARIAN, LOANS, loan, serverUnderTest } from '../server-under-test.js';
import type { Browser } from './browser.js';
import { fieldsIn } from './form-in.js';
import { signedIn } from './signed-in.js';

/** Where a loan is requested. */
export const START = '/cases/start/desk-loan/RequestLoan';

/** Where something is done with a loan. */
export const actionOf = (id: string, command: string): string => `/cases/desk-loan/${id}/actions/${command}`;

/** A form as it was shown: sends it by one of its buttons, with what is typed into it. */
export const send = (
  browser: Browser,
  address: string,
  html: string,
  typed: Readonly<Record<string, string>>,
  does: string,
) => browser.post(address, { ...fieldsIn(html), ...typed, _do: does });

/** A server of the example workflow, with a borrower and a librarian who are signed in. */
export const openLoanDesk = async () => {
  const at = await serverUnderTest();

  /** Does something with a loan, past the pages. */
  const act = async (id: string, command: string, data: object = {}): Promise<void> => {
    const headers = await (command === 'ApproveLoan' ? at.signIn('lib', LIBRARIAN) : at.signIn('ann', BORROWER));
    const { status } = await at.send(`${LOANS}/${id}/commands/${command}`, { body: data, headers });
    expect(status).toBe(200);
  };

  return {
    ...{ at, act },
    ann: await signedIn(at, 'ann', BORROWER),
    librarian: await signedIn(at, 'lib', LIBRARIAN),
    /** Ann's loan of this id, with these commands given on it. */
    started: async (id: string, ...commands: readonly string[]): Promise<void> => {
      await at.send(LOANS, { body: loan(id), headers: await at.signIn('ann', BORROWER) });
      for (const command of commands) await act(id, command);
    },
    historyOf: async (id: string) => (await at.runtime.engine.history('desk-loan', id)).map(({ type }) => type),
  };
};

export type LoanDesk = Awaited<ReturnType<typeof openLoanDesk>>;
