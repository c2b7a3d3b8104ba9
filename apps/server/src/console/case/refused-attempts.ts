import type { RefusalEntry } from '@casewright/engine';
import type { RefusalCode } from '@casewright/workflow';
import { actorInWords } from '../page/actor-in-words.js';
import { instantInWords } from '../page/dates.js';
import type { CaseRead } from './case-read.js';

/** When, what, who, and why not. */
export type RefusedAttempt = readonly [string, string, string, string];

const WHY: Readonly<Record<RefusalCode, string>> = {
  VALIDATION: 'What was entered was not understood',
  NOT_FOUND: 'There was no such case',
  ALREADY_EXISTS: 'There was such a case already',
  ROLE_NOT_ALLOWED: 'It was not for this role',
  AMBIGUOUS_ROLE: 'Several roles fitted',
  INVALID_STATE: 'It was not possible at that stage',
  GUARD_FAILED: 'A rule did not allow it',
  CONCURRENCY: 'Somebody else was first',
  KEY_REUSED: 'Its key had been used for something else',
  IN_PROGRESS: 'The same was under way already',
};

/** What was tried on a case and not accepted, newest first. */
export const refusedAttempts = (
  entries: readonly RefusalEntry[],
  { definition, names }: Pick<CaseRead, 'definition' | 'names'>,
): readonly RefusedAttempt[] =>
  entries.map(({ at, type, actor, code, ruleId }) => [
    instantInWords(at),
    definition.content.commands[type] ?? type,
    actorInWords(actor, names).text,
    ruleId === undefined ? WHY[code] : `${WHY[code]} (${ruleId})`,
  ]);
