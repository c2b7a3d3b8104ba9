export { type BusinessClock, type ClockAnswer } from './business-clock.js';
export { type Runtime } from './runtime.js';
