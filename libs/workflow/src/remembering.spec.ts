import { expect, test } from '@jest/globals';
import { setup } from 'xstate';
import { SYSTEM_ACTOR } from './actor.js';
import { fold } from './machine.js';
import type { RecordedEvent } from './events.js';
import { remembering } from './remembering.js';

type Shelf = { readonly books: readonly string[]; readonly last?: string };
type ShelfEvent = RecordedEvent<'BookPut', { readonly title: string }> | RecordedEvent<'ShelfDusted', object>;

const { on, onAny } = remembering<Shelf, ShelfEvent>();

const machine = setup({
  types: { context: {} as Shelf, events: {} as ShelfEvent },
  actions: {
    put: on('BookPut', ({ data: { title } }, { books }) => ({ books: [...books, title] })),
    note: onAny(({ at }) => ({ last: at })),
  },
}).createMachine({
  context: { books: [] },
  on: { BookPut: { actions: ['put', 'note'] }, ShelfDusted: { actions: ['put', 'note'] } },
});

const past = (type: string, data: object, at: string) => ({ type, data, at, by: SYSTEM_ACTOR });
const remembered = (...events: readonly RecordedEvent[]) => fold({ name: 'shelf', machine }, events).context as Shelf;

test('an event of the type adds to what is remembered, with what is remembered already', () =>
  expect(
    remembered(past('BookPut', { title: 'Emma' }, '2012-01-01'), past('BookPut', { title: 'Utopia' }, '2012-01-02')),
  ).toEqual({ books: ['Emma', 'Utopia'], last: '2012-01-02' }));

test('an event of another type does not', () =>
  expect(remembered(past('ShelfDusted', {}, '2012-01-03'))).toEqual({ books: [], last: '2012-01-03' }));
