import type { RecordedEvent } from '../events.js';
import type { Timer } from '../timer.js';
import type { StageOverdue } from '../workflow.js';
import type { escalationEvents } from './events.js';
import type { EscalationSettings } from './settings.js';

type Overdue = { readonly StageOverdue: typeof StageOverdue };

type EscalationTimer = Timer<typeof escalationEvents & Overdue, object, never, EscalationSettings>;

/** What people call the stages. */
export type StageTitles = Readonly<Partial<Record<string, string>>>;

/** Events after which what was overdue no longer is, as a new date has been agreed: by type, what their data must say. */
export type NewDates = Readonly<Record<string, (data: never) => boolean>>;

/** An overdue stage that is still not left is escalated: after 5 working days to level 1, after 15 to level 2. */
export const escalationTimers = (titles: StageTitles, newDates: NewDates): readonly EscalationTimer[] => {
  const agreed = Object.entries(newDates).map(([type, agrees]) => [
    type,
    ({ event: { data } }: { readonly event: RecordedEvent }) => agrees(data as never),
  ]);

  const raise = (level: 1 | 2, event: keyof typeof escalationEvents): EscalationTimer => ({
    name: `escalation level ${level}`,
    key: ({ event: { data } }) => (data as { readonly stage: string }).stage,
    set: {
      StageOverdue: ({ event: { data }, calendar, settings }) =>
        calendar.addWorkingDays(data.dueOn, settings[`escalation.level${level}AfterWd`]),
    },
    while: 'the-stage-in-its-key',
    ends: {
      ...(Object.fromEntries(agreed) as EscalationTimer['ends']),
      // Its time came while a higher escalation was open: then there was nothing to raise.
      EscalationResolved: ({ event: { at }, timer }) => timer.at <= at,
    },
    then: {
      command: 'RaiseEscalation',
      event,
      input: ({ key }) => ({ level, reason: `‘${titles[key] ?? key}’ is still overdue.` }),
    },
  });

  return [raise(1, 'EscalationRaised'), raise(2, 'EscalationSteppedUp')];
};
