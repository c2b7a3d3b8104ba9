import { definitionOf } from '@casewright/engine';
import { isRefusal, type Caller, type Workflow } from '@casewright/workflow';
import { FindCase } from '../../cases/find-case.js';
import { Problem, unlessRefused } from '../../http/problem.js';
import { nextActions } from '../case/next-actions.js';
import { timersOf } from '../case/running-timers.js';
import { waitingFor } from '../case/waiting-for.js';
import type { Page } from '../page/pages.js';
import type { Outcome } from './outcome.js';
import type { Tools } from './tools.js';
import type { ActPlace } from './undertake.js';
import { caseAddress } from './undertaking.js';

/** Where somebody comes to who has done something: its own page, unless they may no longer see the case. */
export const done = async (tools: Tools, place: ActPlace, caller: Caller): Promise<Outcome> => {
  const found = await tools.queries.execute(new FindCase({ ...place, caller }));
  if (!isRefusal(found)) return { goTo: `${caseAddress(place.workflow, place.id)}/actions/${place.command}/done` };

  const definition = tools.runtime.registry.named(place.workflow) as Workflow;
  return { status: 200, page: { template: 'actions/done.njk', ...whatWasDone(definition, place) } };
};

/** What was done, where the case stands now, and who can do what next. Throws `NOT_FOUND` for what there is not. */
export const donePage = async ({ queries, runtime }: Tools, place: ActPlace, caller: Caller): Promise<Page> => {
  const { view } = unlessRefused(await queries.execute(new FindCase({ ...place, caller })));
  const definition = definitionOf(runtime.registry.named(place.workflow) as Workflow, view.version);
  if (!Object.hasOwn(definition.commands, place.command))
    throw new Problem('NOT_FOUND', 'Nothing of this name is done.');

  const commands = await runtime.engine.commandsFor(view.workflow, view.id, caller);
  const { allowed, forOthers } = nextActions({ definition, view, commands });
  const address = caseAddress(view.workflow, view.id);
  return {
    ...{ template: 'actions/done.njk', ...whatWasDone(definition, place) },
    now: {
      address,
      stage: definition.content.stages[view.stage] ?? view.stage,
      final: view.final,
      waitingFor: waitingFor({ definition, view }).who,
      timers: timersOf(definition, view),
      actions: allowed.map(({ name, title }) => ({ title, href: `${address}/actions/${name}` })),
      forOthers,
    },
  };
};

const whatWasDone = ({ content }: Workflow, { id, command }: ActPlace) => {
  const action = content.commands[command] ?? command;
  return { action, about: content.title, id, title: `Done: ${action} – ${content.title} ${id}` };
};
