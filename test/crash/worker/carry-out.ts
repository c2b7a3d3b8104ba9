import type { Accepted as Recorded, WouldAccept } from '@casewright/engine';
import type { Runtime } from '@casewright/runtime';
import { isRefusal, type Refusal } from '@casewright/workflow';
import type { Reply, Request } from './protocol.js';

/** Executes a request and tells what came of it. */
export const carryOut = async (runtime: Runtime, request: Request): Promise<Reply> =>
  replyTo(runtime, request, await runtime.engine.execute(instructionOf(request)));

/** Tells what would come of a request, executing nothing. */
export const foresee = async (runtime: Runtime, request: Request): Promise<Reply> =>
  replyTo(runtime, request, await runtime.engine.execute({ ...instructionOf(request), dryRun: true }));

const instructionOf = ({ commandId, workflow, command, data, person, role, caseId, starts }: Request) => ({
  ...{ workflow, command, data, commandId, correlationId: commandId },
  ...{ starts, caller: { personId: person, grants: [{ role }] } },
  ...(caseId === undefined ? {} : { id: caseId }),
});

const replyTo = ({ readModels }: Runtime, { commandId }: Request, answer: Recorded | WouldAccept | Refusal): Reply => {
  if (isRefusal(answer)) return { commandId, outcome: 'refused', code: answer.refused };

  const { stream, revision, stage } = answer.case;
  return {
    ...{ commandId, outcome: 'accepted', stream, revision, stage, readModels: readModels.position },
    events: 'events' in answer ? answer.events.length : answer.wouldRecord.length,
    replayed: 'replayed' in answer && answer.replayed,
  };
};
