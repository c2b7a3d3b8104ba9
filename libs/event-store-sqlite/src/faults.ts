/**
 * What an error means for the store. `busy`: another process writes, try again. `full`: no space, nothing was stored.
 * `fatal`: the file cannot be trusted any more. `refused`: only the append that caused it is at fault.
 */
export type Fault = 'busy' | 'full' | 'fatal' | 'refused';

/** Sorts errors by their SQLite code; whatever has none is `refused`. */
export const faultOf = (error: unknown): Fault => {
  const code = codeOf(error);

  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return 'busy';

  if (code === 'SQLITE_FULL') return 'full';

  return /^SQLITE_(IOERR|CORRUPT|NOTADB|CANTOPEN|READONLY|PROTOCOL)/.test(code) ? 'fatal' : 'refused';
};

/**
 * The extended SQLite code of an error, or an empty text. Asks for no class: the addon is loaded once for all module
 * realms, so its errors may be of another.
 */
export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';
