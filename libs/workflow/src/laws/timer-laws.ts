import { SYSTEM } from '../actor.js';
import { eventOf, watchedStages } from '../timer-changes.js';
import { couldTake, leavesWithin, repeated, type Law } from './subject.js';

const namesAreUnique: Law = ({ workflow: { timers, reactions } }) => [
  ...repeated(timers.map(({ name }) => name)).map((name) => `two timers are called ${name}`),
  ...repeated(reactions.map(({ name }) => name)).map((name) => `two reactions are called ${name}`),
];

const timersWatchStagesThereAre: Law = ({ workflow, paths }) =>
  workflow.timers.flatMap((timer) =>
    watchedStages(workflow, timer)
      .filter((path) => !paths.has(path))
      .map((path) => `the timer ${timer.name} watches ${path}, which is no stage`),
  );

const timersAreSetByEventsThereAre: Law = ({ workflow }) =>
  workflow.timers.flatMap(({ name, set }) =>
    Object.keys(set)
      .filter((type) => workflow.events[type] === undefined)
      .map((type) => `the timer ${name} is set by ${type}, which has no schema`),
  );

const overdueIsTaken: Law = (subject) =>
  subject.workflow.timers
    .filter(({ then }) => 'overdue' in then)
    .flatMap((timer) => watchedStages(subject.workflow, timer).flatMap((path) => leavesWithin(subject, path)))
    .filter((leaf) => !couldTake(subject, leaf, 'StageOverdue'))
    .map(({ path }) => `${path} can be overdue, and does not take StageOverdue`);

const theSystemMayIssueTheOutcome: Law = ({ workflow }) =>
  workflow.timers.flatMap((timer) => {
    if ('overdue' in timer.then) return [];
    const rows = workflow.commands[timer.then.command]?.rows ?? [];
    const fitting = rows.some(({ by, emits }) => by.includes(SYSTEM) && [emits].flat().includes(eventOf(timer)));
    if (fitting) return [];
    return [
      `the timer ${timer.name} leads to ${eventOf(timer)}, which no row of ${timer.then.command} lets the system record`,
    ];
  });

const reactionsCommandWhatThereIs: Law = ({ workflow: { reactions, commands } }) =>
  reactions
    .filter(({ command }) => commands[command] === undefined)
    .map(({ name, command }) => `the reaction ${name} issues ${command}, which is no command`);

/** What holds of timers and reactions. */
export const timerLaws: readonly Law[] = [
  namesAreUnique,
  timersWatchStagesThereAre,
  timersAreSetByEventsThereAre,
  overdueIsTaken,
  theSystemMayIssueTheOutcome,
  reactionsCommandWhatThereIs,
];
