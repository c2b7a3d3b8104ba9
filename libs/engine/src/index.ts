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
