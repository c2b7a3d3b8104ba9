export { type Names } from './names.js';
export { openReadModels, type OpenReadModels, type ReadModelsOptions } from './open-read-models.js';
export { type PendingTimer, type ReadModels, type WorklistRow } from './read-models.js';
