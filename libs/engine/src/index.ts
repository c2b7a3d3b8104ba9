export { caseEventOf, definitionOf, extend, viewOf, type CaseRecord } from './case-record.js';
export { createEngine, type Keeping } from './create-engine.js';
export { type DueTimer, type Engine, type Moment } from './engine.js';
export {
  type Accepted,
  type Answer,
  type CaseEvent,
  type CaseView,
  type Instruction,
  type WouldAccept,
} from './instruction.js';
export {
  type CaseIndex,
  type EnginePorts,
  type FoundCase,
  type Reference,
  type RefusalEntry,
  type Registry,
} from './ports.js';
export { fireDue, type DueTimers } from './fire-due.js';
export { reactor, type ReactorPorts } from './reactor.js';
export { type PendingReaction, type ReactionChanges, type ReactionJournal } from './reaction-journal.js';
export { registryOf } from './registry.js';
