export {
  type PendingReaction,
  type PendingTimer,
  type ReactionChanges,
  type ReadModels,
  type WorklistRow,
} from './read-models.js';
