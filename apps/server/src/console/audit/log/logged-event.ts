import { caseEventOf, type CaseEvent, type Registry } from '@casewright/engine';
import type { StoredEvent } from '@casewright/event-store';
import { idOfStream, type Workflow } from '@casewright/workflow';

/** An event of a case as the log of all cases has it. */
export type LoggedEvent = {
  readonly workflow: Workflow;
  readonly caseId: string;
  readonly stored: StoredEvent;
  /** Undefined where what is stored cannot be read. */
  readonly event: CaseEvent | undefined;
};

/** An event of the log, if it is one of a case: ledgers and the directory have streams of their own. */
export const loggedEvent = (stored: StoredEvent, registry: Registry): LoggedEvent | undefined => {
  const workflow = registry.ofCategory(stored.stream.slice(0, stored.stream.indexOf('-')));
  return workflow && { workflow, caseId: idOfStream(stored.stream), stored, event: readable(stored) };
};

const readable = (stored: StoredEvent): CaseEvent | undefined => {
  try {
    return caseEventOf(stored);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};
