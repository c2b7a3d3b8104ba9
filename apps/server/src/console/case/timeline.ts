import type { CaseEvent } from '@casewright/engine';
import { BEFORE_THE_FIRST_EVENT, type Workflow } from '@casewright/workflow';
import { actorInWords } from '../page/actor-in-words.js';
import { instantInWords } from '../page/dates.js';
import { happening, isCorrection } from '../page/happening.js';
import { stageTitle } from '../page/stage-title.js';
import { sectionsOf, type DataSection } from './case-data.js';
import type { CaseRead } from './case-read.js';

/** One event as the timeline tells it. */
export type TimelineItem = {
  /** Unique on the page. */
  readonly id: string;
  readonly revision: number;
  readonly title: string;
  readonly permalink: string;
  readonly replay: string;
  readonly tags: readonly { readonly text: string; readonly colour: string }[];
  readonly who: string;
  readonly recordedAt: string;
  readonly when: string;
  /** When it happened, where that was not when it was recorded. */
  readonly happened: string | undefined;
  /** From which stage to which, where it moved the case. */
  readonly move: string | undefined;
  readonly sections: readonly DataSection[];
};

/** An event as the timeline tells it. */
export const timelineItem = (read: CaseRead, event: CaseEvent): TimelineItem => {
  const { definition, view, names } = read;
  const { revision, type, data, meta } = event;
  const actor = actorInWords(meta.actor, names);
  const address = `/cases/${view.workflow}/${view.id}`;

  return {
    ...{ id: `event-${revision}`, revision, title: happening(definition, type) },
    permalink: `${address}?event=${revision}#event-${revision}`,
    replay: `${address}/replay?at=${revision}`,
    tags: [
      ...(isCorrection(type) ? [{ text: 'Correction', colour: 'yellow' }] : []),
      ...(actor.isSystem ? [{ text: 'System', colour: 'grey' }] : []),
    ],
    who: actor.text,
    ...{ recordedAt: meta.recordedAt, when: instantInWords(meta.recordedAt) },
    happened: meta.occurredAt === meta.recordedAt ? undefined : instantInWords(meta.occurredAt),
    move: moveInWords(definition, read.events[revision - 1]?.meta.stage, meta.stage),
    sections: sectionsOf(data, read),
  };
};

const moveInWords = (definition: Workflow, before = BEFORE_THE_FIRST_EVENT, after: string): string | undefined => {
  if (before === after) return undefined;
  const title = (stage: string) => stageTitle(definition, stage);
  return before === BEFORE_THE_FIRST_EVENT ? `Begins at: ${title(after)}` : `${title(before)} → ${title(after)}`;
};
