import type { Moment } from '@casewright/engine';
import type { Grant } from '@casewright/workflow';
import { InvalidArgumentError } from 'commander';

const PORTS = 65_535;
const SCOPES = ['orgId', 'regionId', 'caseId'] as const;

/** A whole number from 0 on. */
export const wholeNumber = (text: string): number => {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('It is a whole number.');
  return Number(text);
};

/** A position of the log or a number of things, from 1 on. */
export const countingNumber = (text: string): number => {
  const number = wholeNumber(text);
  if (number === 0) throw new InvalidArgumentError('It is a whole number from 1 on.');
  return number;
};

export const portNumber = (text: string): number => {
  const port = wholeNumber(text);
  if (port > PORTS) throw new InvalidArgumentError(`It is at most ${PORTS}.`);
  return port;
};

/** The id of a case. */
export const caseId = (text: string): string => {
  if (!/^[A-Za-z0-9_]{1,64}$/.test(text))
    throw new InvalidArgumentError('It has 1 to 64 letters, digits, underscores.');
  return text;
};

/** A moment of a case: its revision, or an instant such as 2012-01-09T10:00:00Z. */
export const moment = (text: string): Moment => {
  if (/^\d+$/.test(text)) return { revision: wholeNumber(text) };

  const instant = /^\d{4}-\d\d-\d\dT/.test(text) ? new Date(text) : undefined;
  if (instant === undefined || Number.isNaN(instant.getTime()))
    throw new InvalidArgumentError('It is a revision, or an instant such as 2012-01-09T10:00:00Z.');
  return { at: instant.toISOString() };
};

/** A role with what narrows it: `csa,regionId=NE`. */
export const grant = (text: string): Grant => {
  const [role = '', ...scopes] = text.split(',');
  const pairs = scopes.map((scope) => scope.split('=') as [string, string?]);
  const wrong = pairs.find(([name, value]) => !SCOPES.includes(name as (typeof SCOPES)[number]) || !value);
  if (role === '' || wrong !== undefined)
    throw new InvalidArgumentError(`It is a role and what narrows it: role,${SCOPES.join('=…,')}=….`);
  return { role, ...(Object.fromEntries(pairs) as Omit<Grant, 'role'>) };
};
