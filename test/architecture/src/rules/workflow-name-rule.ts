import type { Workflow } from '@casewright/workflow';
import ts from 'typescript';
import type { HouseRule } from '../house-rule.js';
import { isTest, nodesOf, placeOf, type SourceFile } from '../source-file.js';

/** Words that workflows share are the kernel's own: overdue stages (DOMAIN 2.8), and escalation (2.7). */
const isShared = (word: string): boolean => word === 'StageOverdue' || /^Escalation|Escalation$/.test(word);

/**
 * DOMAIN names other things as it does workflows: parameters after the workflow that reads them
 * (`callOff.managerLimitPence`), and a role after the record of the person who holds it (`sector-specialist`).
 */
const NAMESAKES = ['libs/directory/src/data/', 'libs/access/src/roles.ts'];

/**
 * No app and no lib names one of these workflows, its commands or its events, in code or comment. A name of a single
 * word, such as `grant`, is a workflow's only where a literal is that word, or a stream or path with it.
 */
export const namesNoWorkflow = (workflows: readonly Workflow[]): HouseRule => {
  const words = [...new Set(workflows.flatMap(wordsOf))].filter((word) => !isShared(word));

  return {
    name: 'no app and no lib names a workflow',
    instead:
      'ask the definition, of which the registry has all; what belongs to one workflow goes into its folder, and ' +
      'where an example is needed there is the desk loan',
    broken: (file) =>
      !/^(apps|libs)\//.test(file.path) || isTest(file.path) || NAMESAKES.some((place) => file.path.startsWith(place))
        ? []
        : words.flatMap((word) => (/^[a-z]+$/.test(word) ? inLiterals(file, word) : anywhere(file, word))),
  };
};

const wordsOf = ({ name, category, commands, events }: Workflow): readonly string[] => [
  ...[name, category, ...Object.keys(commands), ...Object.keys(events)],
];

/** `peerReview-abc1` names a workflow, the role `peer-review-lead` does not. */
const anywhere = ({ path, text }: SourceFile, word: string): readonly string[] => {
  const end = word.includes('-') ? '(?![\\w-])' : '(?!\\w)';
  return [...text.matchAll(new RegExp(`(?<![\\w-])${word}${end}`, 'g'))].map(
    ({ index }) => `${path}:${text.slice(0, index).split('\n').length} names ${word}`,
  );
};

const inLiterals = (file: SourceFile, word: string): readonly string[] => {
  const name = new RegExp(`(^|/)${word}($|[-/])`);
  return nodesOf(file)
    .filter((node) => (ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) && name.test(node.text))
    .map((node) => `${placeOf(file, node)} names ${word}`);
};
