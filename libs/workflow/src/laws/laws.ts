import type { History } from '../history.js';
import type { Workflow } from '../workflow.js';
import { chartLaws } from './chart-laws.js';
import { claimLaws } from './claim-laws.js';
import { commandLaws } from './command-laws.js';
import { documentLaws } from './document-laws.js';
import { historyLaws } from './history-laws.js';
import { privacyLaws } from './privacy-laws.js';
import { subjectOf } from './subject.js';
import { timerLaws } from './timer-laws.js';
import { versionLaws } from './version-laws.js';
import { worklistLaws } from './worklist-laws.js';

/**
 * What must hold of every workflow, whoever writes it: each violation in words, none when all is well. The histories
 * are golden ones by file name; they must visit every stage.
 */
export const laws = (workflow: Workflow, histories: Readonly<Record<string, History>>): readonly string[] => {
  const subject = subjectOf(workflow, histories);
  return LAWS.flatMap((law) => [...new Set(law(subject))]);
};

const LAWS = [
  ...[...chartLaws, ...commandLaws, ...timerLaws, ...claimLaws, ...privacyLaws],
  ...[...worklistLaws, ...documentLaws, ...versionLaws, ...historyLaws],
];
