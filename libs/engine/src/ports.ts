import type { Calendar, LookupRequest, Refusal, Workflow } from '@casewright/workflow';
import type { EventStore } from '@casewright/event-store';

/** The directory as decisions see it: no names, and always at hand. */
export interface Reference {
  /** A council, person, provider or indicator by id; undefined when it is not known. */
  find(kind: Extract<LookupRequest, { from: 'directory' }>['kind'], id: string): object | undefined;
  /** Parameters of DOMAIN 6 that differ from their defaults, by name. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** A case as an index lookup or a reaction finds it. */
export type FoundCase = {
  readonly workflow: string;
  readonly id: string;
  readonly stream: string;
  readonly stage: string;
};

/** Finds cases by what the worklist knows of them, read after it has reached the head of the log at arrival. */
export interface CaseIndex {
  find(workflow: string, where: Readonly<Record<string, string>>): Promise<readonly FoundCase[]>;
}

/** A command that was not accepted, as auditors see it: never its payload. */
export type RefusalEntry = {
  readonly commandId: string;
  /** The command's name. */
  readonly type: string;
  readonly workflow: string;
  readonly stream: string;
  readonly actor: { readonly personId: string; readonly role: string };
  readonly code: Refusal['refused'];
  readonly ruleId?: string;
  readonly at: string;
};

/** The workflows there are, by name and by stream category. */
export interface Registry {
  readonly all: readonly Workflow[];
  named(name: string): Workflow | undefined;
  ofCategory(category: string): Workflow | undefined;
}

/** Everything the engine needs of the outside. Clock and ids are given, so that a test decides them. */
export type EnginePorts = {
  readonly store: EventStore;
  readonly registry: Registry;
  readonly calendar: Calendar;
  readonly reference: Reference;
  readonly index: CaseIndex;
  /** The business clock: an ISO instant with milliseconds. */
  readonly now: () => string;
  /** Called after the answer for every refused command of a signed-in caller. */
  readonly refused: (entry: RefusalEntry) => void;
};
