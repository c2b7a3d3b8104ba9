import type { Instruction } from '@casewright/engine';
import type { Caller, Command, Workflow } from '@casewright/workflow';
import type { Answers } from '../forms/answers.js';
import type { Field } from '../forms/field.js';
import type { Sent } from './sent.js';

/** A command that somebody is about to give. */
export type Undertaking = {
  readonly workflow: Workflow;
  readonly name: string;
  readonly command: Command;
  readonly caller: Caller;
  readonly correlationId: string;
  readonly fields: readonly Field[];
  /** The case it is for; a start has none yet. */
  readonly on?: CaseActedOn;
};

export type CaseActedOn = {
  readonly id: string;
  readonly revision: number;
  readonly stage: string;
  /** Whether the caller may read it; some may do something in a case they take no part in yet. */
  readonly readable: boolean;
};

/** What a page of an undertaking has at its top: where it is, and what it is about. */
export type Heading = {
  readonly action: string;
  readonly about: string;
  readonly address: string;
  readonly crumbs: readonly { readonly text: string; readonly href?: string }[];
  /** Where to go without doing it. */
  readonly away: string;
};

export const caseAddress = (workflow: string, id: string): string => `/cases/${workflow}/${encodeURIComponent(id)}`;

/** What the pages of an undertaking have in common. */
export const headingOf = ({ workflow: { name: workflow, content }, name, on }: Undertaking): Heading => {
  const action = content.commands[name] ?? name;
  const cases = { text: 'Cases', href: '/cases' };
  if (on === undefined) {
    const address = `/cases/start/${workflow}/${name}`;
    const choice = { text: 'Start a case', href: '/cases/start' };
    return { action, about: content.title, address, crumbs: [cases, choice, { text: action }], away: '/cases/start' };
  }

  const about = `${content.title} ${on.id}`;
  const away = on.readable ? caseAddress(workflow, on.id) : '/cases';
  return {
    ...{ action, about, away, address: `${caseAddress(workflow, on.id)}/actions/${name}` },
    crumbs: [cases, ...(on.readable ? [{ text: about, href: away }] : []), { text: action }],
  };
};

/** What the engine is asked to carry out, for trial unless it has been confirmed. */
export const instructionOf = (
  { workflow, name, caller, correlationId, on }: Undertaking,
  { key, revision, role }: Pick<Sent, 'revision' | 'role'> & { readonly key: string },
  { data }: Pick<Answers, 'data'>,
): Instruction => ({
  ...{ workflow: workflow.name, command: name, data, correlationId, commandId: key },
  caller: role === undefined ? caller : { ...caller, actAs: role },
  ...(on === undefined ? { starts: true } : { starts: false, id: on.id, expectedRevision: revision ?? on.revision }),
});
