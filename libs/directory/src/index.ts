export { type Directory, type DirectoryKind, type Imported, type Invalid } from './directory.js';
