import { caseStream, isRefusal, lapse } from '@casewright/workflow';
import type { DueTimer } from './engine.js';
import { derivedUuid } from './identity.js';
import { settle, type Parts } from './settle.js';

/**
 * Records what a timer leads to. The command id derives from the event that set it, so two clocks, or a late one, record
 * it once; a timer that no longer runs does nothing.
 */
export const timerFiring =
  (parts: Parts) =>
  async ({ workflow: name, id, name: timer, key, at }: DueTimer): Promise<void> => {
    const workflow = parts.ports.registry.named(name);
    if (workflow === undefined) throw new Error(`There is no workflow ${name} for its timer ‘${timer}’.`);

    const stream = caseStream(workflow, id);
    const commandId = derivedUuid('timer', stream, timer, key, at);
    const answer = await settle(parts, {
      ...{ workflow, id, stream, starts: false, commandId, commandHash: commandId },
      ...{ correlationId: commandId, causationId: commandId },
      decide: (definition, record, given) => {
        if (record === undefined) throw new Error(`${stream} has a timer but no events`);
        return lapse(definition, record, { name: timer, key }, given);
      },
    });

    if (isRefusal(answer) && answer.refused !== 'INVALID_STATE' && answer.refused !== 'GUARD_FAILED')
      throw new Error(`The timer ‘${timer}’ of ${stream} could not fire: ${answer.message}`);
  };
