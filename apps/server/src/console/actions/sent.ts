import type { Caller } from '@casewright/workflow';
import { parseWholeNumber } from '../../http/query-params.js';
import type { Entry } from '../forms/field.js';
import type { ListChange } from '../forms/given.js';

/** What somebody wants who sends one of the forms of an undertaking. */
export type Step = 'check' | 'confirm' | 'change' | ListChange;

/** A form of an undertaking as it was sent: what to do, and what its pages hand on to each other. */
export type Sent = {
  readonly step: Step;
  readonly answers: URLSearchParams;
  /** Under which the command is carried out, once only. */
  readonly key?: string;
  /** Of the case as whoever sends it saw it. */
  readonly revision?: number;
  /** In which somebody with several roles has chosen to act. */
  readonly role?: string;
  /** The page asked for a role. */
  readonly wasAskedForRole: boolean;
};

const KEY = /^[\da-f-]{36}$/;
const CHANGE = /^(?:add|remove) (\w+(?:\.\w+){0,10})$/;

/** Reads a form of an undertaking. Throws a problem for a revision that is none. */
export const sentIn = (form: URLSearchParams, { grants }: Caller): Sent => {
  const handed = (name: string) => form.get(name) ?? '';
  const [key, revision, role] = [handed('_key'), handed('_revision'), handed('_role')];

  return {
    ...{ step: stepIn(handed('_do')), answers: form, wasAskedForRole: form.has('_asked') },
    ...(KEY.test(key) ? { key } : {}),
    ...(revision === '' ? {} : { revision: parseWholeNumber('_revision', revision) }),
    ...(grants.some((grant) => grant.role === role) ? { role } : {}),
  };
};

const stepIn = (given: string): Step => {
  const [does, path = ''] = CHANGE.exec(given) ?? [];
  if (does === undefined) return given === 'confirm' || given === 'change' ? given : 'check';
  if (does.startsWith('add')) return { list: path, adds: true };

  const [list = '', item = ''] = /^(.*)\.(\d{1,9})$/.exec(path)?.slice(1) ?? [];
  return list === '' ? 'check' : { list, removes: Number(item) };
};

/** What the next form of the undertaking hands on. */
export const handedOn = ({ revision, role }: Pick<Sent, 'revision' | 'role'>): readonly Entry[] => [
  ...(revision === undefined ? [] : [{ name: '_revision', value: String(revision) }]),
  ...(role === undefined ? [] : [{ name: '_role', value: role }]),
];
