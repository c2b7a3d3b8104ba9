import type { z } from 'zod';
import { SYSTEM_ACTOR, systemCaller } from './actor.js';
import type { Command } from './command.js';
import { decide, type CaseNow, type Missing, type Request } from './decide.js';
import type { DomainEvent } from './events.js';
import { inKnownYears } from './known-years.js';
import { stageOf } from './machine.js';
import { refuse, type Refusal } from './refusal.js';
import { record, type Decided } from './record.js';
import { timerId, type TimerId } from './timer.js';
import { isWatched, watchedStages } from './watched-stages.js';
import type { Workflow } from './workflow.js';

/** What a timer that ran out records: `StageOverdue`, its reminder, or what its command records issued by `system`. */
export const lapse = (
  workflow: Workflow,
  now: CaseNow,
  timer: TimerId,
  request: Omit<Request, 'command' | 'input' | 'caller' | 'fired' | 'lookups'>,
): Decided | Refusal | Missing => {
  const running = now.running.get(timerId(timer));
  const row = workflow.timers.find(({ name }) => name === timer.name);
  if (running === undefined || row === undefined || running.held !== undefined || running.at > request.now)
    return refuse('INVALID_STATE', `The timer ‘${timer.name}’ is not due.`);

  const fired = { name: running.name, key: running.key };
  const recorded = now.state.context as object;
  if (!('command' in row.then)) {
    if (!isWatched(workflow, row, running.key, stageOf(now.state)))
      return refuse(
        'INVALID_STATE',
        `‘${timer.name}’ waits for the stage ‘${[watchedStages(workflow, row, running.key)].flat().join('’ or ‘')}’.`,
      );

    const remark = remarkOf(workflow, row.then, { case: recorded, key: running.key, dueOn: running.due });
    const recording = { ...request, actor: SYSTEM_ACTOR, fired };
    return inKnownYears(() => record(workflow, now.state, now.running, [remark], recording));
  }

  const { command, input: payload } = row.then;
  const { input } = workflow.commands[command] as Command;
  const parsed = input.parse(payload({ case: recorded, key: running.key }));
  return decide(workflow, now, { ...request, command, input: parsed, caller: systemCaller(), lookups: {}, fired });
};

type Remark = Exclude<Workflow['timers'][number]['then'], { readonly command: string }>;

const remarkOf = (
  { events }: Workflow,
  then: Remark,
  fact: { readonly case: object; readonly key: string; readonly dueOn: string },
): DomainEvent =>
  'overdue' in then
    ? { type: 'StageOverdue', data: { stage: then.overdue, dueOn: fact.dueOn } }
    : { type: then.event, data: (events[then.event] as z.ZodObject).parse(then.data(fact)) };
