import type { Tally } from '@casewright/read-models';
import type { Workflow } from '@casewright/workflow';
import type { PageDiagram } from '../page/diagram.js';
import { freshness } from '../page/freshness.js';
import type { Page } from '../page/pages.js';
import { quantity } from '../page/quantity.js';
import { dutiesByRole, dutiesIn } from './duties.js';
import { liveCases, stageCounts } from './stage-counts.js';
import { timersInWords } from './timers-in-words.js';

/** How many cases there are of a workflow, as far as its reader may read them, and how fresh that is. */
export type Counted = {
  readonly tallies: readonly Tally<'workflow' | 'stage'>[];
  readonly versions: readonly Tally<'version'>[];
  readonly position: number;
  readonly now: string;
};

/** A workflow as a page: its stages and how many cases are at each, who can do what, and what happens by itself. */
export const workflowPage = (
  workflow: Workflow,
  diagram: PageDiagram,
  { tallies, versions, position, now }: Counted,
): Page => {
  const { name, content, documents } = workflow;
  const stages = stageCounts(workflow, tallies);
  return {
    ...{ template: 'workflows/workflow.njk', title: content.title, heading: content.title, name, diagram, stages },
    ...{ live: quantity(liveCases(stages)), freshness: freshness(now, position) },
    ...{ duties: dutiesIn(workflow), roles: dutiesByRole(workflow), timers: timersInWords(workflow) },
    versions: versionsOf(workflow, versions),
    documents: Object.values(documents).map(({ title }) => title),
  };
};

/** The newest first; cases stay on the version they began with. */
const versionsOf = ({ version, earlier }: Workflow, counts: readonly Tally<'version'>[]) =>
  [version, ...earlier.map((each) => each.version)]
    .sort((a, b) => b - a)
    .map((each) => ({
      version: each,
      use: each === version ? 'New cases begin on it' : 'Cases that began on it',
      cases: quantity(counts.find((count) => count.version === each)?.cases ?? 0),
    }));
