import { BEFORE_THE_FIRST_EVENT, initial, stageOf } from '../machine.js';
import { handled, stageRegion, type Law } from './subject.js';

/** EventStoreDB's categories end at the first hyphen. */
const categoryIsCamelCase: Law = ({ workflow: { category } }) =>
  /^[a-z][A-Za-z0-9]*$/.test(category) ? [] : [`the category ${category} must be camelCase`];

const startsBeforeTheFirstEvent: Law = ({ workflow }) => {
  const stage = stageOf(initial(workflow));
  return stage === BEFORE_THE_FIRST_EVENT ? [] : [`the chart begins in ${stage}, not in ${BEFORE_THE_FIRST_EVENT}`];
};

const hasOneStage: Law = ({ workflow, nodes }) => {
  const { root } = workflow.machine;
  const parallel = nodes.filter((node) => node.type === 'parallel' && node !== root);
  return [
    ...(root.type === 'parallel' && root.states['stage'] === undefined ? ['a parallel chart has a region stage'] : []),
    ...parallel.map(({ key }) => `${key} is parallel: only the whole chart may be`),
  ];
};

/** A case may be reopened, and XState ends a machine for good. */
const finalIsATag: Law = ({ nodes }) =>
  nodes.filter(({ type }) => type === 'final').map(({ key }) => `${key} must be tagged final, not be of type final`);

/** It would be taken in final stages too. */
const nothingIsHandledEverywhere: Law = ({ workflow }) =>
  [...new Set([workflow.machine.root, stageRegion(workflow)])]
    .flatMap(handled)
    .map((type) => `${type} is handled everywhere, hence in final stages: name the stages that take it`);

const everyEventIsTaken: Law = ({ workflow, nodes }) => {
  const known = new Set(nodes.flatMap(handled));
  return Object.keys(workflow.events)
    .filter((type) => !known.has(type))
    .map((type) => `no stage takes ${type}`);
};

const everyHandlerHasASchema: Law = ({ workflow, nodes }) =>
  nodes
    .flatMap(handled)
    .filter((type) => workflow.events[type] === undefined)
    .map((type) => `${type} has no schema`);

const everyStageHasATitle: Law = ({ workflow, leaves }) =>
  leaves
    .filter(({ path }) => path !== BEFORE_THE_FIRST_EVENT && workflow.content.stages[path] === undefined)
    .map(({ path }) => `the stage ${path} has no title`);

/** What holds of a statechart as it is written. */
export const chartLaws: readonly Law[] = [
  categoryIsCamelCase,
  startsBeforeTheFirstEvent,
  hasOneStage,
  finalIsATag,
  nothingIsHandledEverywhere,
  everyEventIsTaken,
  everyHandlerHasASchema,
  everyStageHasATitle,
];
