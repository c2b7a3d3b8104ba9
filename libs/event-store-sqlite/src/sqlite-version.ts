/** Throws on an SQLite whose write-ahead log can corrupt the file when two connections write (fixed in 3.51.3). */
export const refuseUnsafeSqlite = (version: string): void => {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  const fixed = FIXED_PATCHES.get(minor);

  if (major === 3 && (minor > 51 || (fixed !== undefined && patch >= fixed))) return;

  throw new Error(
    `SQLite ${version} can corrupt an event store that several connections write to. ` +
      'Use 3.51.3 or newer (3.50.7 and 3.44.6 are repaired too).',
  );
};

const FIXED_PATCHES: ReadonlyMap<number, number> = new Map([
  [44, 6],
  [50, 7],
  [51, 3],
]);
