import { randomUUID } from 'node:crypto';
import type { Answer, Accepted, WouldAccept } from '@casewright/engine';
import { isRefusal, parseInput, takesNoInput, type Issue, type Refusal } from '@casewright/workflow';
import { RunCommand } from '../../cases/run-command.js';
import { unlessRefused } from '../../http/problem.js';
import { answersIn, type Answers } from '../forms/answers.js';
import { namesIn } from '../page/names.js';
import { checkPage } from './check-page.js';
import { done } from './done-page.js';
import { firstAnswers } from './first-answers.js';
import { formPage } from './form-page.js';
import { obstacleTo } from './obstacle.js';
import { onceAtATime } from './once-at-a-time.js';
import type { Outcome } from './outcome.js';
import { refusedPage } from './refused-page.js';
import { rolePage } from './role-page.js';
import { sentIn, type Sent } from './sent.js';
import { stalePage } from './stale-page.js';
import type { Tools } from './tools.js';
import { instructionOf, type Undertaking } from './undertaking.js';

const NOTHING_SENT: Sent = { step: 'check', answers: new URLSearchParams(), wasAskedForRole: false };

/** The first page of an undertaking: its form, or what there is to check where nothing is asked, or why it cannot be. */
export const begin = async (tools: Tools, undertaking: Undertaking): Promise<Outcome> => {
  const obstacle = await obstacleTo(tools, undertaking);
  if (obstacle !== undefined) return refusedPage(undertaking, obstacle);

  const { fields, caller, on } = undertaking;
  const answered = on === undefined ? await firstAnswers(tools.queries, caller) : NOTHING_SENT.answers;
  const answers = answersIn(fields, answered);
  return takesNoInput(undertaking.command)
    ? tryOut(tools, undertaking, NOTHING_SENT, answers)
    : formPage(undertaking, NOTHING_SENT, answers);
};

/** The next page of an undertaking, after one of its forms was sent. */
export const goOn = async (tools: Tools, undertaking: Undertaking, form: URLSearchParams): Promise<Outcome> => {
  const sent = sentIn(form, undertaking.caller);
  const { step, answers: given, key } = sent;
  const answers = answersIn(undertaking.fields, given, typeof step === 'object' ? step : undefined);
  if (typeof step === 'object' || step === 'change') return formPage(undertaking, sent, answers);

  const issues = issuesIn(undertaking, answers);
  if (issues.length > 0) return formPage(undertaking, sent, answers, issues);
  return step === 'confirm' && key !== undefined
    ? carryOut(tools, undertaking, { ...sent, key }, answers)
    : tryOut(tools, undertaking, sent, answers);
};

/** What the form finds wrong, and what else the command's schema does. */
const issuesIn = ({ workflow, name }: Undertaking, { data, issues }: Answers): readonly Issue[] => {
  const parsed = parseInput(workflow, name, data);
  const more = isRefusal(parsed) ? (parsed.issues ?? []) : [];
  const isSaid = ({ field }: Issue) =>
    issues.some((own) => `${own.field}.`.startsWith(`${field}.`) || `${field}.`.startsWith(`${own.field}.`));
  return [...issues, ...more.filter((issue) => !isSaid(issue))];
};

const tryOut = async (tools: Tools, undertaking: Undertaking, sent: Sent, answers: Answers): Promise<Outcome> => {
  const instruction = instructionOf(undertaking, { ...sent, key: randomUUID() }, answers);
  const answer = await tools.commands.execute(new RunCommand({ ...instruction, dryRun: true }));
  if (isRefusal(answer)) return refused(tools, undertaking, sent, answers, answer);
  return checkPage(undertaking, sent, answers, answer as WouldAccept);
};

const shared = onceAtATime<Answer>();

const carryOut = async (
  tools: Tools,
  undertaking: Undertaking,
  sent: Sent & { readonly key: string },
  answers: Answers,
): Promise<Outcome> => {
  const instruction = instructionOf(undertaking, sent, answers);
  const asked = JSON.stringify({ ...instruction, correlationId: '' });
  const answer = await shared(asked, () => tools.commands.execute(new RunCommand(instruction)));
  if (isRefusal(answer)) return refused(tools, undertaking, sent, answers, answer);

  const place = { workflow: undertaking.workflow.name, id: (answer as Accepted).case.id, command: undertaking.name };
  return done(tools, place, undertaking.caller);
};

const refused = async (
  { runtime }: Tools,
  undertaking: Undertaking,
  sent: Sent,
  answers: Answers,
  refusal: Refusal,
): Promise<Outcome> => {
  const { workflow, command, on } = undertaking;
  const now = on && (await runtime.engine.read(workflow.name, on.id));
  if (now !== undefined && sent.revision !== undefined && sent.revision !== now.revision) {
    const since = await runtime.engine.history(workflow.name, now.id, sent.revision + 1);
    const names = await namesIn(runtime.directory);
    return stalePage(undertaking, sent, answers, { since, revision: now.revision, names });
  }

  if (refusal.refused === 'NOT_FOUND') return unlessRefused<never>(refusal);
  if (refusal.refused === 'AMBIGUOUS_ROLE') return rolePage(undertaking, sent, answers, refusal.roles ?? []);
  return takesNoInput(command) ? refusedPage(undertaking, refusal) : formPage(undertaking, sent, answers, refusal);
};
