import { isRefusal, type Caller, type Command, type Workflow } from '@casewright/workflow';
import { FindCase } from '../../cases/find-case.js';
import { Problem, unlessRefused } from '../../http/problem.js';
import { actsOnCase, startsCase } from '../../workflows/definition-document.js';
import { fieldsOf } from '../forms/fields-of.js';
import { surroundingsOf } from '../forms/surroundings-of.js';
import type { PageRequest } from '../page/pages.js';
import type { Tools } from './tools.js';
import type { CaseActedOn, Undertaking } from './undertaking.js';

export type StartPlace = { readonly workflow: string; readonly command: string };
export type ActPlace = StartPlace & { readonly id: string };

/** The undertaking of a start. Throws `NOT_FOUND` where no case of the workflow starts so. */
export const undertakeStart = async (tools: Tools, place: StartPlace, request: PageRequest): Promise<Undertaking> => {
  const { workflow, command } = named(tools, place, startsCase);
  return undertaking(tools, { ...{ workflow, name: place.command, command, recorded: {} } }, request);
};

/** The undertaking of an act on a case. Throws `NOT_FOUND` for a case the caller may neither see nor do it in. */
export const undertakeAct = async (tools: Tools, place: ActPlace, request: PageRequest): Promise<Undertaking> => {
  const { workflow, command } = named(tools, place, actsOnCase);
  const caller = request.caller as Caller;
  const { on, recorded } = await caseActedOn(tools, place, caller);
  return undertaking(tools, { workflow, name: place.command, command, recorded, on }, request);
};

const named = (
  { runtime }: Tools,
  { workflow: name, command }: StartPlace,
  isOfThisKind: (command: Command) => boolean,
): { readonly workflow: Workflow; readonly command: Command } => {
  const workflow = runtime.registry.named(name);
  const found = workflow && Object.hasOwn(workflow.commands, command) ? workflow.commands[command] : undefined;
  if (workflow === undefined || found === undefined || !isOfThisKind(found))
    throw new Problem('NOT_FOUND', 'There is nothing of this name to be done there.');
  return { workflow, command: found };
};

/** The case, with what the caller may read of it: nothing, where they take no part in it but may do this in it. */
const caseActedOn = async (
  { queries, runtime: { engine } }: Tools,
  { workflow, id, command }: ActPlace,
  caller: Caller,
): Promise<{ readonly on: CaseActedOn; readonly recorded: object }> => {
  const found = await queries.execute(new FindCase({ workflow, id, caller }));
  if (!isRefusal(found)) {
    const { revision, stage, data } = found.view;
    return { on: { id, revision, stage, readable: true }, recorded: data };
  }

  const offers = await engine.commandsFor(workflow, id, caller);
  const view = await engine.read(workflow, id);
  if (view === undefined || !offers.some(({ name, allowed }) => name === command && allowed))
    return unlessRefused<never>(found);
  return { on: { id, revision: view.revision, stage: view.stage, readable: false }, recorded: {} };
};

type Wanted = Pick<Undertaking, 'workflow' | 'name' | 'command' | 'on'> & { readonly recorded: object };

const undertaking = async (
  { queries }: Tools,
  { recorded, ...wanted }: Wanted,
  request: PageRequest,
): Promise<Undertaking> => {
  const caller = request.caller as Caller;
  const around = await surroundingsOf(queries, { ...wanted, caller, recorded });
  return { ...wanted, caller, correlationId: request.id, fields: fieldsOf(wanted.command, around) };
};
