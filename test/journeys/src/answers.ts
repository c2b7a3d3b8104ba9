import type { Locator } from 'playwright-core';
import { goOn } from './go-on.js';

/** What somebody answers: by the label of each question; a date as `2012-03-05`. */
export type Answers = { readonly [label: string]: Answer };
export type Answer = string | Answers | readonly string[] | readonly Answers[];

/** Answers each question of a part of a page in the order given. */
export const fillIn = async (part: Locator, answers: Answers): Promise<void> => {
  for (const [label, answer] of Object.entries(answers)) await answerOne(part, label, answer);
};

const answerOne = async (part: Locator, label: string, answer: Answer): Promise<void> => {
  const group = part.getByRole('group', { name: label, exact: true });
  if ((await group.count()) > 0) return answerGroup(group, answer);
  if (typeof answer === 'string') return answerField(part.getByLabel(label, { exact: true }).first(), answer);
  throw new Error(`There is no list called ‘${label}’`);
};

const answerField = async (field: Locator, answer: string): Promise<void> => {
  const isChoice = (await field.evaluate(({ tagName }) => tagName)) === 'SELECT';
  await (isChoice ? field.selectOption(answer) : field.fill(answer));
};

const answerGroup = async (group: Locator, answer: Answer): Promise<void> => {
  if (isList(answer)) return answerList(group, answer);
  if (typeof answer !== 'string') return fillIn(group, answer);

  const choice = group.getByLabel(answer, { exact: true });
  if ((await choice.count()) > 0) return choice.check();
  const [year = '', month = '', day] = answer.split('-');
  if (day !== undefined) await group.getByLabel('Day', { exact: true }).fill(day);
  await group.getByLabel('Month', { exact: true }).fill(month);
  await group.getByLabel('Year', { exact: true }).fill(year);
};

const isList = (answer: Answer): answer is readonly string[] | readonly Answers[] => Array.isArray(answer);

const answerList = async (list: Locator, answers: readonly string[] | readonly Answers[]): Promise<void> => {
  for (const [index, answer] of answers.entries()) {
    const item = list.locator(':scope > .cw-item').nth(index);
    if ((await item.count()) === 0) await goOn(list.getByRole('button', { name: /^Add another/ }).last());
    if (typeof answer === 'string') await answerField(item.locator('input[type=text], textarea, select'), answer);
    else await fillIn(item, answer);
  }
};
