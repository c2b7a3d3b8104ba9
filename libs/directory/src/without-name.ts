/** A record as events and decisions have it. */
export const withoutName = <Item extends { readonly name?: string | undefined }>(record: Item): Omit<Item, 'name'> =>
  Object.fromEntries(Object.entries(record).filter(([field]) => field !== 'name')) as Omit<Item, 'name'>;
