import { SYSTEM } from '../actor.js';
import type { AnyRow } from '../command.js';
import { BEFORE_THE_FIRST_EVENT } from '../machine.js';
import { couldTake, leavesWithin, type Law, type Subject } from './subject.js';

type Drawn = { readonly command: string; readonly row: AnyRow };

const rowsOf = ({ workflow }: Subject): readonly Drawn[] =>
  Object.entries(workflow.commands).flatMap(([command, { rows }]) => rows.map((row) => ({ command, row })));

const everyCommandHasARow: Law = ({ workflow }) =>
  Object.entries(workflow.commands)
    .filter(([, { rows }]) => rows.length === 0)
    .map(([command]) => `${command} has no row`);

const everyCommandHasATitle: Law = ({ workflow }) =>
  Object.keys(workflow.commands)
    .filter((command) => workflow.content.commands[command] === undefined)
    .map((command) => `the command ${command} has no title`);

const rowsNameStagesThereAre: Law = (subject) =>
  rowsOf(subject).flatMap(({ command, row: { from } }) =>
    (from === '*' ? [] : from)
      .filter((path) => !subject.paths.has(path))
      .map((path) => `${command} is drawn from ${path}, which is no stage`),
  );

const rowsNameRolesThereAre: Law = (subject) =>
  rowsOf(subject).flatMap(({ command, row: { by } }) => [
    ...(by.length === 0 ? [`a row of ${command} is for nobody`] : []),
    ...by
      .filter((role) => role !== SYSTEM && subject.workflow.roles[role] === undefined)
      .map((role) => `${command} is for ${role}, which is no role`),
  ]);

/** A row with a note may be meant for some of its stages only. */
const whatIsRecordedIsTaken: Law = (subject) =>
  rowsOf(subject).flatMap(({ command, row }) => {
    const emitted = [row.emits].flat();
    return (row.from === '*' ? [BEFORE_THE_FIRST_EVENT] : row.from).flatMap((path) => {
      const leaves = leavesWithin(subject, path);
      const deaf = leaves.filter((leaf) => !emitted.some((type) => couldTake(subject, leaf, type)));
      const tolerated = row.when !== undefined && deaf.length < leaves.length;
      return tolerated
        ? []
        : deaf.map((leaf) => `${command} records ${emitted.join(' or ')}, which ${leaf.path} does not take`);
    });
  });

const whatOnlyTheSystemDoesIsIssued: Law = ({ workflow: { commands, timers, reactions } }) => {
  const issued = [
    ...timers.map(({ then }) => ('command' in then ? then.command : '')),
    ...reactions.map((r) => r.command),
  ];
  return Object.entries(commands)
    .filter(([name, { rows }]) => rows.every(({ by }) => by.every((role) => role === SYSTEM)) && !issued.includes(name))
    .map(([name]) => `nobody gives ${name}: it is for the system, and no timer or reaction issues it`);
};

/** What holds of commands and their rows. */
export const commandLaws: readonly Law[] = [
  everyCommandHasARow,
  everyCommandHasATitle,
  rowsNameStagesThereAre,
  rowsNameRolesThereAre,
  whatIsRecordedIsTaken,
  whatOnlyTheSystemDoesIsIssued,
];
