import type { Browser, Response } from 'playwright-core';
import { fillIn, type Answers } from './answers.js';
import { goOn } from './go-on.js';

export type Seat = {
  /** Whether pages may run scripts. */
  readonly scripts: boolean;
  readonly width?: number;
};

/** A role for the part of the sign-in page where anybody may sign in as anybody. */
export type Role = {
  readonly 'Person id': string;
  readonly Role: string;
  readonly 'Organisation id (optional)'?: string;
  readonly 'Region id (optional)'?: string;
  readonly 'Case id (optional)'?: string;
};

/** A browser window of one person, who does with it what people do: click, type and read. */
export const openDesk = async (chromium: Browser, url: string, { scripts, width = 1280 }: Seat) => {
  const window = { viewport: { width, height: 900 }, javaScriptEnabled: scripts, locale: 'en-GB', baseURL: url };
  const context = await chromium.newContext(window);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const main = page.locator('main');

  let document: Response | undefined;
  page.on('response', (response) => {
    if (response.request().isNavigationRequest() && response.frame() === page.mainFrame()) document = response;
  });

  /** What the server sent of the page that is open. */
  const sent = async () => {
    const { 'content-security-policy': policy = '' } = (await document?.allHeaders()) ?? {};
    return { html: (await document?.text()) ?? '', status: document?.status(), policy };
  };

  const visit = async (address: string): Promise<Response> => (await page.goto(address)) as Response;

  const told = async (): Promise<string> => (await main.innerText()).replaceAll(/\n\s*/g, '\n').slice(0, 2000);

  /** Does something; if that fails, tells where it was and what the page said. */
  const doing = async (what: string, act: () => Promise<unknown>): Promise<void> => {
    try {
      await act();
    } catch (fault) {
      throw new Error(`Could not ${what} at ${page.url()}, which says:\n${await told()}`, { cause: fault });
    }
  };

  const press = (name: string) => doing(`press ‘${name}’`, () => goOn(main.getByRole('button', { name, exact: true })));
  const follow = (name: string) =>
    doing(`follow ‘${name}’`, () => goOn(page.getByRole('link', { name, exact: true }).first()));
  const fill = (answers: Answers) => doing(`answer ${JSON.stringify(answers)}`, () => fillIn(main, answers));
  const heading = () => main.getByRole('heading', { level: 1 }).innerText();

  /** Waits until the page says something; fails if it does not. */
  const sees = (text: string | RegExp) => doing(`see ‘${String(text)}’`, () => main.getByText(text).first().waitFor());

  /** Signs in as one of those whom the sign-in page offers. */
  const signInAs = async (persona: string): Promise<void> => {
    await visit('/sign-in');
    await press(persona);
  };

  /** Signs in as anybody else. */
  const signIn = async (role: Role): Promise<void> => {
    await visit('/sign-in');
    await fill(role);
    await press('Sign in');
  };

  /** Chooses what to do next, on the page of a case. */
  const choose = async (action: string): Promise<void> => {
    const radio = main.getByRole('radio', { name: action, exact: true });
    if ((await radio.count()) === 0) return press(action);
    await radio.check();
    await press('Continue');
  };

  /** Answers the form on the page, checks the answers, and has them recorded. */
  const submit = async (action: string, answers: Answers = {}): Promise<void> => {
    if (Object.keys(answers).length > 0) {
      await fill(answers);
      await press('Continue');
    }
    await sees(/^Check (your answers|before you go on)$/);
    await press(action);
    await sees(`${action}: done`);
  };

  return {
    ...{ page, main, visit, sent, press, follow, fill, heading, sees, signInAs, signIn, choose, submit },
    /** Starts a case from the list of what can be started, and comes to its page. */
    start: async (action: string, answers: Answers): Promise<string> => {
      await visit('/cases/start');
      await follow(action);
      await submit(action, answers);
      await follow('Go to the case');
      await main.getByText('What do you want to do next?').waitFor();
      return new URL(page.url()).pathname;
    },
    /** Opens the page of a case and does something there; ends where it is told what happens next. */
    act: async (address: string, action: string, answers: Answers = {}): Promise<void> => {
      await visit(address);
      await choose(action);
      await submit(action, answers);
    },
    close: () => context.close(),
  };
};

export type Desk = Awaited<ReturnType<typeof openDesk>>;
