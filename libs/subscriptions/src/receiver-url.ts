import { isIP } from 'node:net';
import { isInward, type Reach } from './inward.js';

/** Why a receiver is not called, in words; nothing when its address may be tried. */
export type Objection = string | undefined;

const LONGEST = 2000;
const OWN_NAMES = /(^|\.)(localhost|local|internal|localdomain|home\.arpa)$/;

/** What is wrong with the address of a receiver as it is written, before any name is resolved. */
export const objectionTo = (address: string, reach: Reach): Objection => {
  if (address.length > LONGEST) return `Use at most ${LONGEST} characters`;
  if (!URL.canParse(address)) return 'Give an address such as https://example.org/events';
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') return 'Leave user and password out of the address';
  if (url.hash !== '') return 'Leave the fragment out of the address';

  const isLoopback = reach.loopback && isOnThisMachine(url);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback)) return 'Use https';
  if (isLoopback) return undefined;
  const host = hostOf(url);
  if (isIP(host) !== 0) return isInward(host, reach) ? INWARD : undefined;
  return OWN_NAMES.test(host.replace(/\.$/, '')) || !host.includes('.') ? INWARD : undefined;
};

export const INWARD = 'The address leads into a private network: events are sent to public addresses only';

/** The host of an address without the brackets of IPv6. The URL parser has turned every form of IPv4 into dots. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');

const isOnThisMachine = (url: URL): boolean => {
  const host = hostOf(url);
  return host === 'localhost' || (isIP(host) !== 0 && !isInward(host, { loopback: true }) && isInward(host, OUTSIDE));
};

const OUTSIDE: Reach = { loopback: false };
