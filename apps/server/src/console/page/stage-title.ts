import type { Workflow } from '@casewright/workflow';
import { spoken } from './spoken.js';

/** A stage as people call it; one that has others inside by its own name. */
export const stageTitle = ({ content }: Pick<Workflow, 'content'>, stage: string): string =>
  content.stages[stage] ?? spoken(stage.slice(stage.lastIndexOf('.') + 1));

/** Whether a text is the path of a stage of this workflow, or of one around it. */
export const isStageOf = ({ content }: Pick<Workflow, 'content'>, text: string): boolean =>
  Object.keys(content.stages).some((stage) => stage === text || stage.startsWith(`${text}.`));
