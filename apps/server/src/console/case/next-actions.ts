import { drawnFrom, type Availability } from '@casewright/workflow';
import { stageTitle } from '../page/stage-title.js';
import type { CaseRead } from './case-read.js';
import { movesFrom, type Move } from './moves-from.js';
import { anyOf, rolesFor } from './roles-for.js';

/** What can be done next with a case, and why not the rest. */
export type NextActions = {
  readonly allowed: readonly Allowed[];
  /** The same to choose from. */
  readonly radios: readonly Radio[];
  /** What the caller's roles know and cannot do now. */
  readonly unavailable: readonly Unavailable[];
  /** What others can do now. */
  readonly forOthers: readonly { readonly title: string; readonly roles: string }[];
};

export type Allowed = {
  readonly name: string;
  readonly title: string;
  /** Where it leads, when it moves the case. */
  readonly leadsTo: string | undefined;
};

export type Radio =
  | { readonly value: string; readonly text: string; readonly hint?: { readonly text: string } }
  | { readonly divider: string };

export type Unavailable = {
  readonly title: string;
  readonly reason: string;
  readonly ruleId: string | undefined;
  readonly roles: string;
};

type Subject = Pick<CaseRead, 'definition' | 'view' | 'commands'>;
type Refused = Extract<Availability, { readonly allowed: false }>;

/** What the caller can do with a case, those that move it on first; what they cannot, and why; and what others can. */
export const nextActions = (subject: Subject): NextActions => {
  const { definition, view, commands } = subject;
  const moves = movesFrom(definition, view.stage);
  const possible = commands.filter((command) => command.allowed).map(({ name }) => allowedOne(subject, name, moves));
  const allowed = [...possible.filter(({ leadsTo }) => leadsTo), ...possible.filter(({ leadsTo }) => !leadsTo)];
  const drawn = drawnFrom(definition, view.stage);
  const refused = commands.filter((command): command is Refused => !command.allowed);
  const isForOthers = (name: string) =>
    refused.find((command) => command.name === name)?.code === 'ROLE_NOT_ALLOWED' ||
    commands.every((command) => command.name !== name);

  return {
    ...{ allowed, radios: radiosOf(allowed) },
    unavailable: [
      ...refused.filter(({ name }) => drawn.includes(name) && !isForOthers(name)),
      ...refused.filter(({ name }) => !drawn.includes(name)),
    ].map((command) => unavailableOne(subject, command, drawn.includes(command.name))),
    forOthers: drawn
      .filter((name) => isForOthers(name) && rolesFor(definition, name, view.stage).length > 0)
      .map((name) => ({ title: titleOf(subject, name), roles: rolesInWords(subject, name) })),
  };
};

const titleOf = ({ definition: { content } }: Subject, name: string): string => content.commands[name] ?? name;

const rolesInWords = ({ definition, view }: Subject, name: string): string => {
  const roles = rolesFor(definition, name, view.stage);
  return roles.length === 0 ? 'Nobody: it happens by itself' : anyOf(roles);
};

const allowedOne = (subject: Subject, name: string, moves: readonly Move[]): Allowed => {
  const targets = [...new Set(moves.filter(({ command }) => command === name).map(({ toLabel }) => toLabel))];
  return {
    ...{ name, title: titleOf(subject, name) },
    leadsTo: targets.length === 0 ? undefined : `Leads to: ${targets.join(' or ')}`,
  };
};

/** What moves the case, and after a divider what does not. */
const radiosOf = (allowed: readonly Allowed[]): readonly Radio[] =>
  allowed.flatMap(({ name, title, leadsTo }, index) => {
    const radio = { value: name, text: title, ...(leadsTo === undefined ? {} : { hint: { text: leadsTo } }) };
    const isFirstToStay = leadsTo === undefined && allowed[index - 1]?.leadsTo !== undefined;
    return isFirstToStay ? [{ divider: 'or' }, radio] : [radio];
  });

const unavailableOne = (subject: Subject, { name, reason, ruleId }: Refused, isDrawn: boolean): Unavailable => ({
  ...{ title: titleOf(subject, name), ruleId, roles: rolesInWords(subject, name) },
  reason: isDrawn ? reason : `Not at this stage. It is possible at: ${stagesOf(subject, name).join(', ')}.`,
});

const stagesOf = ({ definition }: Subject, name: string): readonly string[] => {
  const stages = definition.commands[name]?.rows.flatMap(({ from }) => (from === '*' ? [] : from)) ?? [];
  return [...new Set(stages.map((stage) => stageTitle(definition, stage)))];
};
