import type { AnyStateMachine, ContextFrom, StateValueFrom } from 'xstate';
import { z } from 'zod';
import type { Scope } from './actor.js';
import type { Claim, Ledger } from './ledger.js';
import type { Command, Row, Types } from './command.js';
import type { DocumentKind } from './document.js';
import type { EventShapes } from './events.js';
import type { Asking, Lookups, LookupValues } from './lookup.js';
import { NO_PRIVATE_TEXTS, type PrivateTexts } from './private-texts.js';
import type { Reaction } from './reaction.js';
import type { Rule, Situation, Verdict } from './rule.js';
import type { Timer } from './timer.js';
import type { Upcasts } from './upcast.js';

/** `scheduling` and `scheduling.slotOffered`, for every stage of a machine's `stage` region (or of the whole machine). */
export type StageOf<M extends AnyStateMachine> = [Region<StateValueFrom<M>>] extends [never]
  ? Paths<StateValueFrom<M>>
  : Paths<Region<StateValueFrom<M>>>;

type Region<V> = V extends { stage?: infer R } ? Exclude<R, undefined> : never;

type Paths<V> = V extends string
  ? V
  : { [K in keyof V & string]: K | `${K}.${Paths<Exclude<V[K], undefined>>}` }[keyof V & string];

/** What the worklist shows of a case beside its stage; the events name what they change. */
export type WorklistFields = {
  readonly councilId?: string | null;
  readonly regionId?: string | null;
  readonly ownerId?: string | null;
  readonly brokerId?: string | null;
  /** Persons or organisations, by the role that reaches the case from now on because it names them. */
  readonly joins?: Named;
  /** Those it no longer names in a role. */
  readonly leaves?: Named;
  /** The case it is for, as its `forStream` says; a role narrowed to that case reaches it too. */
  readonly forStream?: string;
  /** Streams of other cases it has to do with. */
  readonly related?: readonly string[];
  /** What somebody in a role of its region should look into, until another case names this one (DOMAIN 2.12). */
  readonly task?: { readonly for: string; readonly title: string };
};

/** Ids by role. */
export type Named = Readonly<Record<string, string | readonly string[]>>;

export type Content<Stage extends string = string, Name extends string = string> = {
  readonly title: string;
  readonly stages: Readonly<Partial<Record<Stage, string>>>;
  readonly commands: Readonly<Record<Name, string>>;
  /** By the field's name, where that does not say it. */
  readonly fields?: Readonly<Record<string, FieldWords>>;
};

/** How a form asks for a field: its label, what helps to answer it, and what its choices are called. */
export type FieldWords =
  string | { readonly label: string; readonly hint?: string; readonly choices?: Readonly<Record<string, string>> };

/** What every workflow declares about its timeless part: the table of contents starts here. */
export type Core<E extends EventShapes, M extends AnyStateMachine, R extends string, P extends z.ZodObject> = {
  /** kebab-case: folder, URL and label. */
  readonly name: string;
  /** Rises when the topology changes other than by growing; cases stay on the version they began with. */
  readonly version: number;
  readonly events: E;
  readonly machine: M;
  readonly roles: Readonly<Record<R, Scope<ContextFrom<M>>>>;
  /** The parameters of DOMAIN 6 it reads, with their defaults. */
  readonly settings: P;
};

/** A workflow with its types forgotten: what the engine runs. */
export type Workflow = {
  readonly name: string;
  /** camelCase stream category; a stream is `<category>-<id>`. */
  readonly category: string;
  readonly version: number;
  readonly events: EventShapes;
  readonly upcasts: Upcasts;
  readonly machine: AnyStateMachine;
  readonly roles: Readonly<Record<string, Scope<object>>>;
  readonly settings: z.ZodObject;
  readonly commands: Readonly<Record<string, Command>>;
  /** Asked of every command, before the rules of its row. */
  readonly rulesEverywhere: readonly Rule<object>[];
  readonly timers: readonly Timer<EventShapes, object, string, object>[];
  /** Where things fall due that are no stages of their own. */
  readonly dueIn: Readonly<Record<string, string>>;
  /** Stages in which timers stand still. */
  readonly holdsTimers: readonly string[];
  readonly ledgers: readonly Ledger[];
  readonly claims: (fact: { readonly case: object; readonly stage: string; readonly id: string }) => readonly Claim[];
  readonly reactions: readonly Reaction<unknown>[];
  readonly naturalId?: NaturalId<object>;
  readonly worklist: Readonly<Record<string, (data: object) => WorklistFields>>;
  readonly privateTexts: PrivateTexts;
  /** By name, as URLs have it. */
  readonly documents: Readonly<Record<string, DocumentKind>>;
  readonly content: Content;
  /** Definitions that running cases began with and still follow. */
  readonly earlier: readonly Workflow[];
  /** How a case of an earlier version is moved here: its stage there to its stage here. */
  readonly migrations: Readonly<Record<number, Readonly<Record<string, string>>>>;
};

/** The id DOMAIN 2.3 derives from the payload of a start. */
export type NaturalId<Input, Stage extends string = string> = {
  readonly of: (input: Input) => string | undefined;
  /** Final stages of a case after which another may begin, under the id with `_2`, `_3`. */
  readonly againAfter?: readonly Stage[];
};

type Parts<T extends Types, Name extends string> = {
  readonly commands: Readonly<Record<Name, Command>>;
  readonly content: Content<T['stage'], Name>;
  /** Rules that bind somebody whatever they do, for example while they are in conflict. */
  readonly rulesEverywhere?: readonly Rule<T['case'], T['settings']>[];
  readonly timers?: readonly Timer<T['events'], T['case'], T['stage'], T['settings']>[];
  /** What `StageOverdue` may name beside stages, and the stage whose leaving settles it. */
  readonly dueIn?: Readonly<Record<string, T['stage']>>;
  /** Stages in which timers stand still; whatever leads out of them sets those anew that still matter. */
  readonly holdsTimers?: readonly T['stage'][];
  readonly ledgers?: readonly Ledger[];
  readonly claims?: (fact: {
    readonly case: T['case'];
    readonly stage: T['stage'];
    readonly id: string;
  }) => readonly Claim[];
  readonly reactions?: readonly (Reaction<unknown> & { readonly command: NoInfer<Name> })[];
  readonly naturalId?: NaturalId<never, T['stage']>;
  readonly worklist?: {
    readonly [E in keyof T['events'] & string]?: (data: z.output<T['events'][E]>) => WorklistFields;
  };
  readonly privateTexts?: PrivateTexts;
  readonly documents?: Readonly<Record<string, DocumentKind<T['case'], T['stage'], T['settings']>>>;
  readonly upcasts?: Upcasts;
  readonly earlier?: readonly Workflow[];
  readonly migrations?: Workflow['migrations'];
};

/** When a stage's deadline passes (DOMAIN 2.8); every workflow with timers shares this event. */
export const StageOverdue = z.object({ stage: z.string(), dueOn: z.iso.date() });

/** Fixes a workflow's types once; its rules, commands, timers and the definition itself are then checked against them. */
export const workflow = <
  const E extends EventShapes,
  M extends AnyStateMachine,
  R extends string,
  P extends z.ZodObject = z.ZodObject<Record<never, never>>,
>(
  core: Omit<Core<E, M, R, P>, 'settings'> & { readonly settings?: P },
) => {
  type T = {
    readonly events: E;
    readonly case: ContextFrom<M>;
    readonly stage: StageOf<M>;
    readonly role: R | 'system';
    readonly settings: z.output<P>;
  };

  return {
    /** One rule of the policy. `Input` and `Values` are what it reads of the command and its lookups. */
    rule: <Input = unknown, Values = unknown>(
      ruleId: string,
      check: (situation: Situation<ContextFrom<M>, z.output<P>, Input, Values>) => Verdict,
    ): Rule<ContextFrom<M>, z.output<P>, Input, Values> => ({ ruleId, check }),

    /** What may be asked and what must be looked up for it, followed by the rows that answer it. */
    command: <I extends z.ZodObject, L extends Lookups = Record<never, never>>(
      input: I,
      lookups?: (asking: Asking<ContextFrom<M>, z.output<I>>) => L,
    ) => ({
      rows: (...rows: readonly Row<T, z.output<I>, LookupValues<L>>[]): Command =>
        ({ input, lookups, rows }) as unknown as Command,
    }),

    timer: (timer: Timer<E, ContextFrom<M>, StageOf<M>, z.output<P>>) => timer,

    define: <Name extends string>(parts: Parts<T, Name>): Workflow =>
      ({
        settings: z.object({}),
        rulesEverywhere: [],
        timers: [],
        dueIn: {},
        holdsTimers: [],
        ledgers: [],
        claims: () => [],
        reactions: [],
        worklist: {},
        privateTexts: NO_PRIVATE_TEXTS,
        documents: {},
        upcasts: {},
        earlier: [],
        migrations: {},
        category: camelCase(core.name),
        ...core,
        ...parts,
      }) as unknown as Workflow,
  };
};

const camelCase = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** `deskLoan-abc1`: the stream of a case (DOMAIN 2.3). */
export const caseStream = ({ category }: Pick<Workflow, 'category'>, id: string): string => `${category}-${id}`;

/** The id in a case's stream name: what follows the first hyphen. */
export const idOfStream = (stream: string): string => stream.slice(stream.indexOf('-') + 1);
