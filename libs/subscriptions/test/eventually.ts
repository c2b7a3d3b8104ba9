import { setTimeout as delay } from 'node:timers/promises';

/** Waits until something holds. Throws after ten seconds. */
export const eventually = async (holds: () => boolean | Promise<boolean>, meanwhile?: () => void): Promise<void> => {
  for (let turn = 0; turn < 2000; turn += 1) {
    if (await holds()) return;
    meanwhile?.();
    await delay(5);
  }
  throw new Error('It did not come about');
};
