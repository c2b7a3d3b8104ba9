import { z } from 'zod';
import { SYSTEM } from '../actor.js';
import type { AnyRow, Command } from '../command.js';
import { int, text } from '../payload-types.js';
import type { Situation } from '../rule.js';
import type { Escalated, Escalation } from './region.js';

/** Who takes care of an escalation, by its level. */
export type Owners = Readonly<Record<Level, string>>;
type Level = 1 | 2 | 3;

export type EscalationCommand = 'RaiseEscalation' | 'AcknowledgeEscalation' | 'StepUpEscalation' | 'ResolveEscalation';

const LEVELS: readonly Level[] = [1, 2, 3];

const levelFrom = (least: Level) => int.min(least, `Enter ${least} to 3`).max(3, `Enter ${least} to 3`);

type Fact = { readonly input: object; readonly case: object };

const openOne = ({ case: recorded }: Fact): Escalation | undefined => (recorded as Escalated).escalation;

const isHigher = (fact: Fact): boolean => {
  const open = openOne(fact);
  return open !== undefined && (fact.input as { readonly level: number }).level > open.level;
};

/**
 * The four commands of DOMAIN 2.7, drawn from the stages in which a case goes on. A raise above the open level steps up;
 * one at or below it is not possible.
 */
export const escalationCommands = (
  from: readonly string[],
  participants: readonly string[],
  owners: Owners,
): Readonly<Record<EscalationCommand, Command>> => {
  const row = (more: Omit<AnyRow, 'from'>): AnyRow => ({ from, ...more });

  const byTheOwner = (
    more: Omit<AnyRow, 'from' | 'by' | 'when'>,
    when: (fact: Fact) => boolean,
    also: readonly string[],
  ) =>
    LEVELS.map((level) =>
      row({ ...more, by: [owners[level], ...also], when: (fact) => openOne(fact)?.level === level && when(fact) }),
    );

  return {
    RaiseEscalation: {
      input: z.strictObject({ level: levelFrom(1), reason: text }),
      rows: [
        row({
          when: (fact) => openOne(fact) === undefined,
          by: [...participants, SYSTEM],
          emits: 'EscalationRaised',
          decide: ({ me }: Situation<object>) => ({ auto: me.role === SYSTEM }),
        }),
        row({ when: isHigher, by: [...participants, SYSTEM], emits: 'EscalationSteppedUp' }),
      ],
    },
    AcknowledgeEscalation: {
      input: z.strictObject({}),
      rows: byTheOwner({ emits: 'EscalationAcknowledged' }, (fact) => openOne(fact)?.state === 'raised', []),
    },
    StepUpEscalation: {
      input: z.strictObject({ level: levelFrom(2), reason: text }),
      rows: byTheOwner({ emits: 'EscalationSteppedUp' }, isHigher, [SYSTEM]),
    },
    ResolveEscalation: {
      input: z.strictObject({ resolution: text }),
      rows: byTheOwner({ emits: 'EscalationResolved' }, () => true, []),
    },
  };
};
