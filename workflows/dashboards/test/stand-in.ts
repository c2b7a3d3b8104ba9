import { workflow, type Workflow } from '@casewright/workflow';
import { assign, createMachine } from 'xstate';
import { z } from 'zod';

/** Where each event leads, whatever came before it; with `null` a case stays where it is. */
type LeadsTo = Readonly<Record<string, string | null>>;

/**
 * A workflow as a dashboard sees it from outside: its name, its stages, and the events of the cases that a spec tells
 * of. Whether real events are as the spec says is checked where real cases are driven.
 */
export const standIn = (name: string, leadsTo: LeadsTo, final: readonly string[]): Workflow => {
  const stages = Object.values(leadsTo).filter((stage) => stage !== null);
  const machine = createMachine({
    initial: 'new',
    states: { new: {}, ...statesBelow([...stages, ...final], '', final) },
    on: Object.fromEntries(Object.entries(leadsTo).map(([event, stage]) => [event, transitionTo(stage)])),
  });
  const content = { title: name, stages: {}, commands: {} };
  const events = Object.fromEntries(Object.keys(leadsTo).map((event) => [event, z.looseObject({})]));
  return workflow({ name, version: 1, events, machine, roles: {} }).define({ commands: {}, content });
};

const transitionTo = (stage: string | null) => ({
  ...(stage === null ? {} : { target: `.${stage}` }),
  actions: assign({}),
});

type States = { readonly [stage: string]: { readonly tags: 'final'[]; readonly states: States; initial?: string } };

const statesBelow = (paths: readonly string[], within: string, final: readonly string[]): States => {
  const names = new Set(paths.map((path) => path.split('.')[0] as string));
  return Object.fromEntries(
    [...names].map((name) => {
      const below = paths.filter((path) => path.startsWith(`${name}.`)).map((path) => path.slice(name.length + 1));
      const states = statesBelow(below, `${within}${name}.`, final);
      const [initial] = Object.keys(states);
      const tags: 'final'[] = final.includes(`${within}${name}`) ? ['final'] : [];
      return [name, { tags, states, ...(initial === undefined ? {} : { initial }) }];
    }),
  );
};
