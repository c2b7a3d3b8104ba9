import { expect, test } from '@jest/globals';
import { openDesk } from '../test/desk.js';

const begin = { owner: 'bob', place: 'mill', name: 'bob_2012' };

test('a natural id is taken while its case goes on, and goes on as _2 and _3 when that has ended', async () => {
  const desk = openDesk();
  const first = await desk.act('errand', 'BeginErrand', begin);
  const second = await desk.ask('errand', 'BeginErrand', begin);
  await desk.act('errand/bob_2012', 'FinishErrand');
  const third = await desk.act('errand', 'BeginErrand', begin);
  await desk.act('errand/bob_2012_2', 'FinishErrand');
  const fourth = await desk.act('errand', 'BeginErrand', begin);

  expect(second).toMatchObject({ refused: 'ALREADY_EXISTS' });
  expect([first, third, fourth].map((accepted) => accepted.case.id)).toEqual(['bob_2012', 'bob_2012_2', 'bob_2012_3']);
});

test('a repeated start finds the case it began, though that has ended since', async () => {
  const desk = openDesk();
  await desk.act('errand', 'BeginErrand', begin, { commandId: 'once' });
  await desk.act('errand/bob_2012', 'FinishErrand');

  expect(await desk.ask('errand', 'BeginErrand', begin, { commandId: 'once' })).toMatchObject({
    ...{ replayed: true, case: { id: 'bob_2012', revision: 0 } },
  });
});

test('an id that was given is never another one', async () => {
  const desk = openDesk();
  await desk.act('errand/bob_2012', 'BeginErrand', begin);
  await desk.act('errand/bob_2012', 'FinishErrand');

  expect(await desk.ask('errand/bob_2012', 'BeginErrand', begin)).toMatchObject({ refused: 'ALREADY_EXISTS' });
});
