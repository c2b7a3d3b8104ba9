import { BEFORE_THE_FIRST_EVENT } from '@casewright/workflow';
import type { StageInWords } from '../page/diagram.js';

export type Step = { readonly label: string; readonly standing: string; readonly inWords: string };

const IN_WORDS: Readonly<Record<string, string>> = { current: 'now', visited: 'was here', ahead: 'not reached' };

/** The outermost stages of a case in their order; of those where cases end, only one it is at. */
export const stageStrip = (stages: readonly StageInWords[]): readonly Step[] =>
  stages
    .filter(({ id, final, standing }) => id !== BEFORE_THE_FIRST_EVENT && (!final || standing !== 'ahead'))
    .map(({ label, standing }) => ({ label, standing, inWords: IN_WORDS[standing] ?? '' }));
