import type { Calling } from './post.js';
import { isInward } from './inward.js';
import { hostOf, INWARD, objectionTo, type Objection } from './receiver-url.js';

/**
 * What is wrong with the address of a receiver, as written and once its name is resolved. A name that cannot be
 * resolved now is let pass: it is looked at again whenever it is called.
 */
export const objectionOnceResolved = async (
  address: string,
  { reach, resolve }: Pick<Calling, 'reach' | 'resolve'>,
): Promise<Objection> => {
  const objection = objectionTo(address, reach);
  if (objection !== undefined) return objection;
  const found = await resolve(hostOf(new URL(address))).catch(() => []);
  return found.some((each) => isInward(each.address, reach)) ? INWARD : undefined;
};
