export { run } from './casewright.js';
export { EXIT, type ExitCode } from './exit-codes.js';
export { type Io } from './io.js';
