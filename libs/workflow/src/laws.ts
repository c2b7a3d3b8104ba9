export { type Arbitraries } from './arbitrary.js';
export { parseHistory, replayHistory, type History } from './history.js';
export { laws } from './laws/laws.js';
export { oneOf, seeded, type Random } from './random.js';
export { randomWalk, type Walk, type Walked } from './random-walk.js';
