import { afterEach } from '@jest/globals';
import { openDelivering } from './delivering.js';
import { openReceiver, type Manner } from './receiver.js';

/** Receivers and webhooks for the tests of one file; whatever a test has opened is closed after it. */
export const atWork = () => {
  const open: { readonly close: () => Promise<void> }[] = [];
  afterEach(async () => {
    for (const each of open.splice(0).reverse()) await each.close();
  });

  return {
    receiving: async (manner?: Manner) => {
      const receiver = await openReceiver(manner);
      open.push(receiver);
      return receiver;
    },
    delivering: (options: Parameters<typeof openDelivering>[0] = {}) => {
      const at = openDelivering(options);
      open.push(at.webhooks);
      return at;
    },
  };
};

export const HOUR = 3_600_000;
