import { expect, test } from '@jest/globals';
import { peopleCalled } from './people-called.js';

const directory = {
  list: async () => [
    { personId: 'lena', name: 'Lena Lewis' },
    { personId: 'p7', name: 'Anna Lena Brown' },
    { personId: 'p8', name: 'Milena Lewison' },
    { personId: 'p9' },
  ],
};

test.each([
  ['lena', ['lena']],
  ['Lena', ['Lena', 'lena', 'p7']],
  ['lena  lewis', ['lena  lewis', 'lena']],
  ['p9', ['p9']],
  ['somebody', ['somebody']],
])('%s is meant as an id where there is one, else as words of a name', async (typed, ids) => {
  expect([...(await peopleCalled(directory, typed))]).toEqual(ids);
});
