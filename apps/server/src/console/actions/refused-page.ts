import { drawnFrom, type Refusal, type Workflow } from '@casewright/workflow';
import { PROBLEMS } from '../../http/problem-statuses.js';
import { anyOf, rolesFor } from '../case/roles-for.js';
import { inSentence } from '../forms/single-field.js';
import { refusalInWords, ruleInWords } from './in-words.js';
import type { Outcome } from './outcome.js';
import { headingOf, type Undertaking } from './undertaking.js';

/** Why a command cannot be given now, whatever somebody would answer, and what could be done instead. */
export const refusedPage = (undertaking: Undertaking, refusal: Refusal): Outcome => {
  const { workflow, caller, on } = undertaking;
  const heading = headingOf(undertaking);
  const title = `You cannot ${inSentence(heading.action)} now`;

  return {
    status: PROBLEMS[refusal.refused].status,
    page: {
      ...{ template: 'actions/refused.njk', ...heading, heading: title, title: `${title} – ${heading.about}` },
      ...{ reason: refusalInWords(refusal), ruleInWords: ruleInWords(refusal) },
      hasOtherRoles: caller.actAs !== undefined && caller.grants.some(({ role }) => role !== caller.actAs),
      instead: on === undefined || refusal.refused !== 'INVALID_STATE' ? [] : possibleAt(workflow, on.stage),
    },
  };
};

const possibleAt = (workflow: Workflow, stage: string) =>
  drawnFrom(workflow, stage)
    .map((name) => ({ title: workflow.content.commands[name] ?? name, roles: rolesFor(workflow, name, stage) }))
    .filter(({ roles }) => roles.length > 0)
    .map(({ title, roles }) => ({ title, roles: anyOf(roles) }));
