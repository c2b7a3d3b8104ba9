import { SYSTEM } from '../actor.js';
import type { Command } from '../command.js';
import { escalationCommands, type EscalationCommand, type Owners } from './commands.js';
import type { EscalationEvent } from './events.js';
import type { Escalation } from './region.js';
import { escalationTimers, type NewDates, type StageTitles } from './timers.js';

export { type EscalationCommand, type Owners } from './commands.js';
export { escalationEvents, type EscalationEvent } from './events.js';
export { escalationGuards, escalationMemory, escalationRegion, type Escalated, type Escalation } from './region.js';
export { escalationSettings, type EscalationSettings } from './settings.js';

type Escalating = {
  /** The workflow's other commands: whose role some row of them is for may raise an escalation. */
  readonly commands: Readonly<Record<string, Command>>;
  /** The stages in which a case goes on. */
  readonly stages: readonly string[];
  readonly owners: Owners;
  readonly titles: StageTitles;
  readonly newDates?: NewDates;
};

/** Escalation as the three core workflows have it (DOMAIN 2.7): its commands, their titles, and its timers. */
export const escalation = ({ commands, stages, owners, titles, newDates = {} }: Escalating) => {
  const drawn = Object.values(commands).flatMap(({ rows }) => rows.flatMap(({ by }) => by));
  const participants = [...new Set([...drawn, ...Object.values(owners)])].filter((role) => role !== SYSTEM);

  return {
    commands: escalationCommands(stages, participants, owners),
    titles: TITLES,
    timers: escalationTimers(titles, newDates),
  };
};

const TITLES: Readonly<Record<EscalationCommand, string>> = {
  RaiseEscalation: 'Raise an escalation',
  AcknowledgeEscalation: 'Acknowledge the escalation',
  StepUpEscalation: 'Step the escalation up',
  ResolveEscalation: 'Resolve the escalation',
};

/** What a command that escalates records besides its own event: a raise, a step up, or nothing where that is open already. */
export const automaticRaise = (
  open: Escalation | undefined,
  level: 1 | 2 | 3,
  reason: string,
): readonly EscalationEvent[] => {
  if (open === undefined) return [{ type: 'EscalationRaised', data: { level, reason, auto: true } }];
  return open.level < level ? [{ type: 'EscalationSteppedUp', data: { level, reason } }] : [];
};
