export { eventHash, type Hashed } from './hash.js';
export { verifyChain, type ChainFault } from './verify-stream.js';
