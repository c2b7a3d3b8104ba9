import secureJsonParse from 'secure-json-parse';
import { isDeeperThan } from './json-depth.js';
import { invalid } from './problem.js';

/** One mebibyte. */
export const BODY_LIMIT = 1024 * 1024;

/** Levels of lists and objects; beyond some thousands, code that walks them would run out of stack. */
const DEPTH_LIMIT = 64;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** A request's body; undefined when it is empty. Throws a problem for what is no harmless JSON. */
export const parseJsonBody = (bytes: Buffer): unknown => {
  if (bytes.length === 0) return undefined;

  const text = decode(bytes);
  if (isDeeperThan(DEPTH_LIMIT, text)) throw invalid('', `The body is nested deeper than ${DEPTH_LIMIT} levels`);

  try {
    return secureJsonParse.parse(text) as unknown;
  } catch {
    throw invalid('', 'The body is not JSON, or has a member that JSON from outside must not have');
  }
};

const decode = (bytes: Buffer): string => {
  try {
    return utf8.decode(bytes);
  } catch {
    throw invalid('', 'The body is not UTF-8');
  }
};
