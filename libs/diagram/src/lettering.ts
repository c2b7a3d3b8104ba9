import { wrap } from './wrap.js';

/** Font sizes and line heights in pixels. */
export const FONT = { stage: 16, leading: 20, label: 14, labelLeading: 17 };

/** A stage's name in lines that fit its box. */
export const stageLines = (label: string): readonly string[] => wrap(label, FONT.stage, 220);

/** What stands beside a line: each way to move on its own line. */
export const labelLines = (label: string): readonly string[] => wrap(label, FONT.label, 180);
