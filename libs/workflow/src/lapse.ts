import { SYSTEM_ACTOR, systemCaller } from './actor.js';
import { decide, type CaseNow, type Missing, type Request } from './decide.js';
import { refuse, type Refusal } from './refusal.js';
import { record, type Decided } from './record.js';
import { timerId, type TimerId } from './timer.js';
import type { Workflow } from './workflow.js';

/** What a timer that ran out records: `StageOverdue`, or what its command records when `system` issues it. */
export const lapse = (
  workflow: Workflow,
  now: CaseNow,
  timer: TimerId,
  request: Omit<Request, 'command' | 'input' | 'caller' | 'fired' | 'lookups'>,
): Decided | Refusal | Missing => {
  const running = now.running.get(timerId(timer));
  const row = workflow.timers.find(({ name }) => name === timer.name);
  if (running === undefined || row === undefined || running.at > request.now)
    return refuse('INVALID_STATE', `The timer ‘${timer.name}’ is not due.`);

  const fired = { name: running.name, key: running.key };
  if ('overdue' in row.then) {
    const overdue = { type: 'StageOverdue', data: { stage: row.then.overdue, dueOn: running.due } };
    return record(workflow, now.state, now.running, [overdue], { ...request, actor: SYSTEM_ACTOR, fired });
  }

  const input = row.then.input({ case: now.state.context as object, key: running.key });
  return decide(workflow, now, {
    ...request,
    ...{ command: row.then.command, input, caller: systemCaller(), lookups: {}, fired },
  });
};
