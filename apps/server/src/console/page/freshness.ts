import { instantInWords } from './dates.js';
import { quantity } from './quantity.js';

/** How far what a page shows has followed the log: `Up to date at 9:30am on 27 January 2012, event 2,300`. */
export const freshness = (now: string, position: number): string => {
  const [day = '', time = ''] = instantInWords(now).split(' at ');
  return `Up to date at ${time} on ${day}, event ${quantity(position)}`;
};
