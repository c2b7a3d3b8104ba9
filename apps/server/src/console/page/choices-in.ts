import type { Workflow } from '@casewright/workflow';
import { jsonSchemaOf } from '../../workflows/json-schema-of.js';

type Choices = ReadonlyMap<string, ReadonlySet<string>>;

const known = new WeakMap<Workflow, Choices>();

/** By field, the words of which its events and commands take one: those that stand for something, unlike free text. */
export const choicesIn = (workflow: Workflow): Choices => {
  const choices = known.get(workflow) ?? collect(workflow);
  known.set(workflow, choices);
  return choices;
};

const collect = ({ events, commands }: Workflow): Choices => {
  const found = new Map<string, Set<string>>();

  const walk = (schema: unknown, field: string): void => {
    if (typeof schema !== 'object' || schema === null) return;
    const { enum: several = [], const: only = [], properties = {}, ...others } = schema as Schema;
    for (const choice of [several, only].flat())
      if (typeof choice === 'string') found.set(field, (found.get(field) ?? new Set()).add(choice));
    for (const [name, member] of Object.entries(properties)) walk(member, name);
    for (const part of Object.values(others).flat()) walk(part, field);
  };

  for (const shape of [...Object.values(events), ...Object.values(commands).map(({ input }) => input)])
    walk(jsonSchemaOf(shape), '');
  return found;
};

type Schema = {
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, unknown>>;
};
