import { describe, expect, test } from '@jest/globals';
import { queryIn } from '../../worklist/saved-view.js';
import { worklistFilter } from '../../worklist/worklist-filter.js';
import { listAddress, listText, withoutBlanks } from './list-address.js';

const listIn = (text: string) => worklistFilter(withoutBlanks(queryIn(text)));

describe('the address of a list', () => {
  test.each([
    'workflow=desk-loan&stage=approved.waiting&stage=requested&region=NE&council=leeds&broker=b1',
    'overdue=true&mine=true&q=b%26q+%3D',
    'overdue=false&final=false&sort=-updated',
    '',
  ])('%s leads to the same list again', (text) => {
    expect(listText(listIn(text))).toBe(text);
  });

  test('leaves out what a form sends blank, and what is so anyway', () => {
    expect(listAddress(listIn('workflow=&council=&council=leeds&q=+&sort=due&mine=false'))).toBe(
      '/cases?council=leeds',
    );
  });

  test('names the page and its size where they are not the first and the usual', () => {
    expect(listAddress(listIn(''), { limit: 50 })).toBe('/cases');
    expect(listAddress(listIn('q=a'), { limit: 20, cursor: 'c' }, '/x')).toBe('/x?q=a&limit=20&cursor=c');
  });
});
