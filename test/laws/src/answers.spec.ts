import { describe, expect, test } from '@jest/globals';
import { englandAndWales } from '@casewright/calendar';
import { stageOf, type Workflow } from '@casewright/workflow';
import { answering, due, REACHES_THE_RULES, type Question } from './answers.js';
import { questionsOf } from './questions.js';
import { shipped } from './shipped.js';

const calendar = englandAndWales();

/** Where a definition answers other than is due. */
const wrongAnswers = (workflow: Workflow, questions: readonly Question[], asDrawnIn = workflow): readonly string[] => {
  const answer = answering(workflow, calendar);
  return questions.flatMap((question) => {
    const [got, wanted] = [answer(question), due(asDrawnIn, question)];
    const { command, role, state } = question;
    const place = state === undefined ? 'at the start' : `at ${stageOf(state)}`;
    return got === wanted ? [] : [`${command} by ${role} ${place}: ${got}, not ${wanted}`];
  });
};

/** The workflow with its last command for auditors too. */
const forAuditors = (workflow: Workflow): Workflow => {
  const [name, { input, rows }] = Object.entries(workflow.commands).at(-1)!;
  const opened = { input, rows: rows.map((row) => ({ ...row, by: [...row.by, 'auditor'] })) };
  return {
    ...workflow,
    roles: { ...workflow.roles, auditor: () => true },
    commands: { ...workflow.commands, [name]: opened },
  };
};

describe.each(shipped)('$name', ({ workflow, histories }) => {
  const questions = questionsOf({ workflow, histories });

  test('answers every command in every role at every stage as drawn', () => {
    expect(wrongAnswers(workflow, questions)).toEqual([]);
  });

  test('is asked enough that every kind of answer is given', () => {
    const answers = new Set(questions.map(answering(workflow, calendar)));
    expect(answers).toEqual(new Set([REACHES_THE_RULES, 'ROLE_NOT_ALLOWED', 'INVALID_STATE']));
  });

  test('would be found out if it let in somebody else', () => {
    const wrong = wrongAnswers(forAuditors(workflow), questions, workflow);

    expect(wrong.length).toBeGreaterThan(0);
    expect(wrong.filter((words) => !words.includes(' by auditor '))).toEqual([]);
  });
});
