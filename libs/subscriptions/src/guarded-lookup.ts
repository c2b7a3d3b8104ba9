import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import { isInward, type Reach } from './inward.js';
import { INWARD } from './receiver-url.js';

/** Every address of a name. */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>;

export const resolveByDns: Resolve = (hostname) => lookup(hostname, { all: true });

/** What can never be delivered, however often it is tried. */
export class Undeliverable extends Error {
  override readonly name = 'Undeliverable';
}

/**
 * What a connection looks names up with. It resolves once, and the connection goes to what was checked. Fails with
 * `Undeliverable` when any address of the name leads inward.
 */
export const guardedLookup =
  (resolve: Resolve, reach: Reach): LookupFunction =>
  (hostname, options, answer) => {
    const checked = async () => {
      const addresses = await resolve(hostname);
      if (addresses.some(({ address }) => isInward(address, reach))) throw new Undeliverable(INWARD);
      if (addresses[0] === undefined) throw new Error(`${hostname} has no address`);
      return [addresses[0], ...addresses.slice(1)] as const;
    };

    checked().then(
      (addresses) =>
        options.all === true ? answer(null, [...addresses]) : answer(null, addresses[0].address, addresses[0].family),
      (error: Error) => answer(error, []),
    );
  };
