import type { Workflow } from '@casewright/workflow';
import { spoken } from './spoken.js';

/**
 * What happened, in words: the title of the command that an event is the whole answer to, preferably one that always
 * answers so; the event's own name where a command records it beside others, or none does.
 */
export const happening = ({ commands, content }: Workflow, event: string): string => {
  const answers = Object.entries(commands).map(([name, { rows }]) => ({ name, emits: rows.map(({ emits }) => emits) }));
  const always = answers.find(({ emits }) => emits.every((one) => one === event));
  const sometimes = answers.find(({ emits }) => emits.some((one) => one === event));

  const command = (always ?? sometimes)?.name;
  return (command === undefined ? undefined : content.commands[command]) ?? spoken(event, initialsOf(content.title));
};

/** How people who use its title often shorten it. */
const initialsOf = (title: string): string => title.replace(/(\w)\w*\W*/g, '$1').toUpperCase();

/** Whether an event puts right what was recorded before, as its name says. */
export const isCorrection = (event: string): boolean => /(?:Corrected|Amended|Reopened)$/.test(event);
