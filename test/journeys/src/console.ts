import { launchChromium } from './chromium.js';
import { openCasewright } from './casewright.js';
import { openDesk, type Seat } from './desk.js';

/** The console as people use it: one server, one Chromium, and a window for everybody who comes. */
export const openConsole = async () => {
  const chromium = await launchChromium();
  const casewright = await openCasewright();
  return {
    ...casewright,
    desk: (seat: Seat) => openDesk(chromium, casewright.url, seat),
    close: async (): Promise<void> => {
      await chromium.close();
      await casewright.close();
    },
  };
};

export type Console = Awaited<ReturnType<typeof openConsole>>;
