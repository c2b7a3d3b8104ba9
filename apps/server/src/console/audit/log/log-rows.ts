import { actorInWords } from '../../page/actor-in-words.js';
import { instantInWords } from '../../page/dates.js';
import { happening } from '../../page/happening.js';
import type { Names } from '../../page/names.js';
import { spoken } from '../../page/spoken.js';
import { stageTitle } from '../replay/changes-in-words.js';
import type { LoggedEvent } from './logged-event.js';

/** An event as a row of the log. */
export type LogRow = {
  readonly position: number;
  readonly when: string;
  readonly title: string;
  readonly type: string;
  /** Its case as it then was. */
  readonly replay: string;
  readonly case: { readonly text: string; readonly href: string };
  readonly who: string;
  readonly stage: string;
};

const UNREADABLE = 'Cannot be read';

export const loggedTitle = ({ workflow, stored: { type } }: LoggedEvent): string =>
  Object.hasOwn(workflow.events, type) ? happening(workflow, type) : spoken(type);

/** An event as a row of the log. */
export const logRow = (logged: LoggedEvent, names: Names): LogRow => {
  const { workflow, caseId, stored, event } = logged;
  const address = `/cases/${workflow.name}/${caseId}`;
  return {
    ...{ position: stored.position, title: loggedTitle(logged), type: stored.type },
    replay: `${address}/replay?at=${stored.revision}`,
    case: { text: `${workflow.content.title} ${caseId}`, href: address },
    when: event === undefined ? UNREADABLE : instantInWords(event.meta.recordedAt),
    who: event === undefined ? UNREADABLE : actorInWords(event.meta.actor, names).text,
    stage: event === undefined ? UNREADABLE : stageTitle(workflow, event.meta.stage),
  };
};
