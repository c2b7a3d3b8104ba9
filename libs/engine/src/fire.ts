import { caseStream, isRefusal, lapse } from '@casewright/workflow';
import type { DueTimer } from './engine.js';
import { derivedUuid } from './identity.js';
import { settle, type Parts } from './settle.js';

/**
 * Records what a timer leads to, if it still runs and is due. Two clocks, or a late one, record it once, for doing so ends
 * the timer; the command id derives from the case as it stands, so that a timer set anew may fire anew.
 */
export const timerFiring =
  (parts: Parts) =>
  async ({ workflow: name, id, name: timer, key }: DueTimer): Promise<void> => {
    const workflow = parts.ports.registry.named(name);
    if (workflow === undefined) throw new Error(`There is no workflow ${name} for its timer ‘${timer}’.`);

    const stream = caseStream(workflow, id);
    const standing = parts.cases.cached(stream) ?? (await parts.cases.fresh(workflow, stream));
    if (standing === undefined) throw new Error(`${stream} has a timer ‘${timer}’ but no events.`);

    const commandId = derivedUuid('timer', standing.hash, timer, key);
    const answer = await settle(parts, {
      ...{ workflow, id, stream, starts: false, commandId, commandHash: commandId },
      ...{ correlationId: commandId, causationId: commandId },
      decide: (definition, record = standing, given) => lapse(definition, record, { name: timer, key }, given),
    });

    if (isRefusal(answer) && !MAY_WAIT.has(answer.refused))
      throw new Error(`The timer ‘${timer}’ of ${stream} could not fire: ${answer.message}`);
  };

// it no longer runs, waits for its stage, or loses to others now: if it still runs, its time comes again
const MAY_WAIT: ReadonlySet<string> = new Set(['INVALID_STATE', 'GUARD_FAILED', 'CONCURRENCY']);
