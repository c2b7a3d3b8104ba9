import { SYSTEM, type Refusal } from '@casewright/workflow';
import { inSentence } from '../forms/single-field.js';
import { inWords } from '../page/words.js';

const anyOf = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** Why a command was not accepted, as somebody reads it who does not know the interface. */
export const refusalInWords = ({ refused, message, roles = [] }: Refusal): string => {
  if (refused !== 'ROLE_NOT_ALLOWED') return message;

  const people = roles.filter((role) => role !== SYSTEM).map((role) => inSentence(inWords(role)));
  if (people.length === 0) return 'This happens by itself. Nobody does it by hand.';
  return `Only somebody who acts as ${anyOf.format(people)} can do this, and only in cases they are responsible for.`;
};

/** Which rule it was; undefined where it was none. */
export const ruleInWords = ({ ruleId }: Refusal): string | undefined =>
  ruleId === undefined ? undefined : `This is what rule ${ruleId} says.`;
