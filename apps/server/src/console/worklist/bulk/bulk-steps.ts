import { takesNoInput, type Caller } from '@casewright/workflow';
import { invalid } from '../../../http/problem.js';
import type { Outcome } from '../../actions/outcome.js';
import { sentIn } from '../../actions/sent.js';
import type { Tools } from '../../actions/tools.js';
import { answersIn, type Answers } from '../../forms/answers.js';
import { namesIn } from '../../page/names.js';
import { readCases, type BulkCase } from './bulk-case.js';
import { bulkCheckPage } from './bulk-check-page.js';
import { bulkDonePage } from './bulk-done-page.js';
import { bulkFormPage } from './bulk-form-page.js';
import { bulkTask, issuesIn, type BulkTask } from './bulk-task.js';
import { carryOut } from './carry-out.js';
import { choosePage } from './choose-page.js';
import { CASE, chosenIn, SKIPPED, wrongNumber, type Chosen } from './chosen.js';
import { foresee } from './foresee.js';

/** A form of the bulk pages as it was sent. */
export type Asked = { readonly caller: Caller; readonly correlationId: string; readonly form: URLSearchParams };

/** What is to be done to the chosen cases. */
export const choose = async (tools: Tools, { caller, form }: Asked): Promise<Outcome> => {
  const cases = await readCases(tools, someChosen(form, CASE), caller);
  return shown(await choosePage(tools, { caller, cases, list: listIn(form) }));
};

/** The form of what was chosen, or what there is to check where nothing is asked. */
export const begin = async (tools: Tools, asked: Asked): Promise<Outcome> => {
  const { caller, form } = asked;
  const cases = await readCases(tools, someChosen(form, CASE), caller);
  if (!form.get('_command')) {
    const error = 'Choose what you want to do';
    return shown(await choosePage(tools, { caller, cases, list: listIn(form), error }), 400);
  }

  const task = await taskOf(tools, asked, cases);
  const answers = answersIn(task.fields, new URLSearchParams());
  return takesNoInput(task.command)
    ? check(tools, task, cases, answers)
    : shown(bulkFormPage(task, chosenOf(cases), answers));
};

/** What would come of the answers in each case; or the form again, to be changed or put right. */
export const goOn = async (tools: Tools, asked: Asked): Promise<Outcome> => {
  const { caller, form } = asked;
  const { step } = sentIn(form, caller);
  const cases = await readCases(tools, someChosen(form, CASE, SKIPPED), caller);
  const task = await taskOf(tools, asked, cases);
  const answers = answersIn(task.fields, form, typeof step === 'object' ? step : undefined);
  if (typeof step === 'object' || step === 'change') return shown(bulkFormPage(task, chosenOf(cases), answers));

  const issues = issuesIn(task, answers);
  return issues.length > 0
    ? shown(bulkFormPage(task, chosenOf(cases), answers, issues), 400)
    : check(tools, task, cases, answers);
};

/** Does it to the cases in which it was to succeed, and says what came of it. */
export const finish = async (tools: Tools, asked: Asked): Promise<Outcome> => {
  const { caller, form } = asked;
  const { key } = sentIn(form, caller);
  if (key === undefined) throw invalid('_key', 'Send the form of the page before');

  const chosen = someChosen(form, CASE);
  const { registry, directory } = tools.runtime;
  const workflows = chosen.flatMap(({ workflow }) => registry.named(workflow) ?? []);
  const task = await bulkTask(tools, { ...aboutTask(asked), workflows });
  const { data } = answersIn(task.fields, form);
  const answered = await carryOut(tools, task, chosen, { key, data });
  const skipped = chosenIn(form, SKIPPED);
  return shown(bulkDonePage(task, { answered, skipped, registry, names: await namesIn(directory) }));
};

const check = async (tools: Tools, task: BulkTask, cases: readonly BulkCase[], answers: Answers): Promise<Outcome> => {
  const foreseen = [];
  for (const each of cases) foreseen.push({ ...each, foreseen: await foresee(tools, task, each, answers.data) });
  return shown(bulkCheckPage(task, foreseen, answers, await namesIn(tools.runtime.directory)));
};

const taskOf = (tools: Tools, asked: Asked, cases: readonly BulkCase[]): Promise<BulkTask> =>
  bulkTask(tools, { ...aboutTask(asked), workflows: cases.map(({ workflow }) => workflow) });

const aboutTask = ({ caller, correlationId, form }: Asked) => ({
  ...{ caller, correlationId, list: listIn(form), name: form.get('_command') ?? '' },
});

const someChosen = (form: URLSearchParams, ...names: readonly string[]): readonly Chosen[] => {
  const chosen = chosenIn(form, ...names);
  const wrong = wrongNumber(chosen);
  if (wrong !== undefined) throw invalid('', wrong);
  return chosen;
};

const chosenOf = (cases: readonly BulkCase[]): readonly Chosen[] =>
  cases.map(({ workflow: { name }, view: { id } }) => ({ workflow: name, id }));

const listIn = (form: URLSearchParams): string => form.get('_list') ?? '';

const shown = (page: Extract<Outcome, { page: unknown }>['page'], status = 200): Outcome => ({ page, status });
