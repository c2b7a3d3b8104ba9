import { randomUUID } from 'node:crypto';
import type { WouldAccept } from '@casewright/engine';
import { takesNoInput } from '@casewright/workflow';
import type { Answers } from '../forms/answers.js';
import { happening } from '../page/happening.js';
import { inWords } from '../page/words.js';
import type { Outcome } from './outcome.js';
import { handedOn, type Sent } from './sent.js';
import { headingOf, type Undertaking } from './undertaking.js';

/** The answers once more before they are recorded, with what will come of it. */
export const checkPage = (
  undertaking: Undertaking,
  sent: Pick<Sent, 'revision' | 'role'>,
  { rows, entries }: Answers,
  { case: after, wouldRecord, actor }: WouldAccept,
): Outcome => {
  const { workflow, command, on } = undertaking;
  const heading = headingOf(undertaking);
  const check = takesNoInput(command) ? 'Check before you go on' : 'Check your answers';

  return {
    status: 200,
    page: {
      ...{ template: 'actions/check.njk', ...heading, check, title: `${check}: ${heading.action} – ${heading.about}` },
      rows: rows.map((row) => ({ ...row, words: row.words.length === 0 ? 'Not given' : row.words })),
      role: inWords(actor.role),
      recorded: wouldRecord.map(({ type }) => happening(workflow, type)),
      stage: workflow.content.stages[after.stage] ?? after.stage,
      hidden: [
        ...[...handedOn({ revision: on?.revision, ...sent }), ...entries],
        { name: '_key', value: randomUUID() },
      ],
    },
  };
};
