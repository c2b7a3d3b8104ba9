import type { Answer } from '@casewright/engine';
import { RunCommand } from '../../../cases/run-command.js';
import { onceAtATime } from '../../actions/once-at-a-time.js';
import type { Tools } from '../../actions/tools.js';
import type { BulkTask } from './bulk-task.js';
import { keyOf, type Chosen } from './chosen.js';

export type CaseAnswered = { readonly chosen: Chosen; readonly answer: Answer };

const shared = onceAtATime<readonly CaseAnswered[]>();

/**
 * Gives the command to each case in turn, each under a key of its own that derives from the form's: sent twice, the form
 * records once. A case that has changed since it was checked is left alone.
 */
export const carryOut = (
  { commands }: Tools,
  task: BulkTask,
  chosen: readonly Chosen[],
  { key, data }: { readonly key: string; readonly data: object },
): Promise<readonly CaseAnswered[]> =>
  shared(JSON.stringify([key, task.name, task.caller, chosen, data]), async () => {
    const answered: CaseAnswered[] = [];
    for (const each of chosen) {
      const { workflow, id, revision: expectedRevision } = each;
      const instruction = {
        ...{ workflow, id, starts: false, command: task.name, data, caller: task.caller, expectedRevision },
        ...{ commandId: `${key}:${keyOf(each)}`, correlationId: task.correlationId },
      };
      answered.push({ chosen: each, answer: await commands.execute(new RunCommand(instruction)) });
    }
    return answered;
  });
