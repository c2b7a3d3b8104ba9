import ipaddr from 'ipaddr.js';

/** What receivers an installation lets be called, beside those out in the world. */
export type Reach = {
  /** Whether receivers on this machine may be called, and without TLS. For development only. */
  readonly loopback: boolean;
};

/** Public by its number, and yet the metadata service of one provider's machines. */
const METADATA: ReadonlySet<string> = new Set(['168.63.129.16']);

/**
 * Whether an address must not be called: whatever is not unicast out in the world. Forms of IPv6 that carry an IPv4
 * address are refused whatever they carry, for who unpacks them is not known.
 */
export const isInward = (address: string, { loopback }: Reach): boolean => {
  if (!ipaddr.isValid(address) || METADATA.has(address)) return true;
  const parsed = ipaddr.parse(address);
  const range = parsed.range();
  if (range === 'loopback') return !loopback;
  return range !== 'unicast' || (parsed instanceof ipaddr.IPv6 && !parsed.match(WORLD));
};

/** The part of IPv6 that is given out for the whole world. */
const WORLD = ipaddr.parseCIDR('2000::/3') as [ipaddr.IPv6, number];
