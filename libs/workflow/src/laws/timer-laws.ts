import { SYSTEM } from '../actor.js';
import { BEFORE_THE_FIRST_EVENT } from '../machine.js';
import { eventOf } from '../timer-changes.js';
import { watchedStages } from '../watched-stages.js';
import { couldTake, leavesWithin, repeated, type Law, type Leaf, type Subject } from './subject.js';

const namesAreUnique: Law = ({ workflow: { timers, reactions } }) => [
  ...repeated(timers.map(({ name }) => name)).map((name) => `two timers are called ${name}`),
  ...repeated(reactions.map(({ name }) => name)).map((name) => `two reactions are called ${name}`),
];

const timersWatchStagesThereAre: Law = ({ workflow, paths }) =>
  workflow.timers.flatMap((timer) =>
    (watchedStages(workflow, timer) ?? [])
      .filter((path) => !paths.has(path))
      .map((path) => `the timer ${timer.name} watches ${path}, which is no stage`),
  );

const thingsFallDueInStagesThereAre: Law = ({ workflow: { dueIn }, paths }) =>
  Object.entries(dueIn).flatMap(([name, path]) => [
    ...(paths.has(path) ? [] : [`${name} is due in ${path}, which is no stage`]),
    ...(paths.has(name) ? [`${name} is a stage: it is overdue itself`] : []),
  ]);

const timersStandStillWhereThereIsAStage: Law = ({ workflow: { holdsTimers }, paths }) =>
  holdsTimers.filter((path) => !paths.has(path)).map((path) => `timers stand still in ${path}, which is no stage`);

const timersAreSetByEventsThereAre: Law = ({ workflow }) =>
  workflow.timers.flatMap(({ name, set }) =>
    Object.keys(set)
      .filter((type) => workflow.events[type] === undefined)
      .map((type) => `the timer ${name} is set by ${type}, which has no schema`),
  );

const whatIsRemarkedIsTaken: Law = (subject) =>
  subject.workflow.timers
    .filter(({ then }) => !('command' in then))
    .flatMap((timer) => {
      const event = eventOf(timer);
      return leavesWatched(subject, watchedStages(subject.workflow, timer))
        .filter((leaf) => !couldTake(subject, leaf, event))
        .map(({ path }) =>
          'overdue' in timer.then
            ? `${path} can be overdue, and does not take StageOverdue`
            : `the timer ${timer.name} records ${event}, which ${path} does not take`,
        );
    });

const leavesWatched = (subject: Subject, watched: readonly string[] | undefined): readonly Leaf[] =>
  watched?.flatMap((path) => leavesWithin(subject, path)) ??
  subject.leaves.filter(({ path, final }) => !final && path !== BEFORE_THE_FIRST_EVENT);

const theSystemMayIssueTheOutcome: Law = ({ workflow }) =>
  workflow.timers.flatMap((timer) => {
    if (!('command' in timer.then)) return [];
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
  timersStandStillWhereThereIsAStage,
  thingsFallDueInStagesThereAre,
  timersAreSetByEventsThereAre,
  whatIsRemarkedIsTaken,
  theSystemMayIssueTheOutcome,
  reactionsCommandWhatThereIs,
];
