import { SYSTEM_ACTOR, systemCaller } from './actor.js';
import type { Command } from './command.js';
import { decide, type CaseNow, type Missing, type Request } from './decide.js';
import { inKnownYears } from './known-years.js';
import { refuse, type Refusal } from './refusal.js';
import { record, type Decided } from './record.js';
import { timerId, type TimerId } from './timer.js';
import { isWatched } from './timer-changes.js';
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
  const recorded = now.state.context as object;
  if ('overdue' in row.then) {
    if (!isWatched(workflow, row, now.state))
      return refuse('INVALID_STATE', `‘${timer.name}’ waits for the stage ‘${row.then.overdue}’.`);

    const overdue = { type: 'StageOverdue', data: { stage: row.then.overdue, dueOn: running.due } };
    const recording = { ...request, actor: SYSTEM_ACTOR, fired };
    return inKnownYears(() => record(workflow, now.state, now.running, [overdue], recording));
  }

  const { command, input: payload } = row.then;
  const { input } = workflow.commands[command] as Command;
  const parsed = input.parse(payload({ case: recorded, key: running.key }));
  return decide(workflow, now, { ...request, command, input: parsed, caller: systemCaller(), lookups: {}, fired });
};
