/** The log was emptied while it was read: what was folded of it so far counts for nothing. */
export class LogEmptied extends Error {
  override readonly name = 'LogEmptied';
}
