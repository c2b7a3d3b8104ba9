export {
  everyCase,
  namedOrganisations,
  namedPersons,
  oneself,
  ownCouncil,
  ownRegion,
  SYSTEM,
  SYSTEM_ACTOR,
  systemCaller,
  type Actor,
  type Caller,
  type Grant,
  type Held,
  type Listing,
  type Scope,
} from './actor.js';
export {
  availability,
  InputNeeded,
  knownCommands,
  takesNoInput,
  UNKNOWN_INPUT,
  type Availability,
} from './available.js';
export { UnknownCalendarYear, type Calendar } from './calendar.js';
export { type AnyRow, type Command, type Row } from './command.js';
export { decide, drawnFrom, type CaseNow, type Missing, type Request } from './decide.js';
export { type Document, type DocumentKind, type DocumentSource, type DocumentTable, type NameOf } from './document.js';
export {
  defineEvents,
  type DomainEvent,
  type EventOf,
  type EventShapes,
  type Recorded,
  type RecordedEvent,
} from './events.js';
export {
  claimChanges,
  ledger,
  ledgerStream,
  NOTHING_HELD,
  type Admission,
  type Claim,
  type ClaimChange,
  type Holdings,
  type Ledger,
} from './ledger.js';
export { lapse } from './lapse.js';
export {
  casesWhere,
  caseInStream,
  councilInDirectory,
  following,
  heldIn,
  personInDirectory,
  readCase,
  type Asking,
  type Council,
  type Lookup,
  type LookupRequest,
  type Lookups,
  type LookupValues,
  type OtherCase,
  type Person,
  type Training,
} from './lookup.js';
export { BEFORE_THE_FIRST_EVENT, evolve, fold, initial, isFinal, isWithin, stageOf, type State } from './machine.js';
export { type EventMeta } from './meta.js';
export { migrate } from './migrate.js';
export { parseInput } from './parse.js';
export { NO_PRIVATE_TEXTS, withoutTexts, type PrivateTexts } from './private-texts.js';
export { reaction, type Reaction, type ReactionTarget, type SourceEvent } from './reaction.js';
export { claimsOf, type Decided, type DecidedEvent } from './record.js';
export { isRefusal, refuse, type Issue, type Refusal, type RefusalCode } from './refusal.js';
export { remembering } from './remembering.js';
export { reaches } from './role.js';
export { limitedBy, type LimitRule, type Objection, type Rule, type Situation, type Verdict } from './rule.js';
export {
  acting,
  applyTimers,
  NO_TIMERS,
  timerId,
  type RunningTimer,
  type RunningTimers,
  type Timer,
  type TimerChanges,
  type TimerId,
} from './timer.js';
export { schemaVersionOf, upcast, type Upcasts } from './upcast.js';
export {
  caseStream,
  idOfStream,
  StageOverdue,
  workflow,
  type Content,
  type FieldWords,
  type NaturalId,
  type Named,
  type StageOf,
  type Workflow,
  type WorklistFields,
} from './workflow.js';
