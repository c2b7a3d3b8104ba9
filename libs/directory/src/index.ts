export { type Directory, type DirectoryKind, type Imported, type Invalid } from './directory.js';
export { type Names } from './named.js';
export { openDirectory, type DirectoryOptions } from './open-directory.js';
export { type Council, type Indicator, type Interest, type Person, type Provider, type Region } from './records.js';
export { REGISTER_STREAM } from './register-stream.js';
