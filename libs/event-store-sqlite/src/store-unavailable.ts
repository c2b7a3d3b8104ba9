/** The store cannot take writes just now, and nothing was stored: the same append may be tried again later. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}
