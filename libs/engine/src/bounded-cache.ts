/** Keeps the most recently used entries; what falls out is read again from the store when it is wanted. */
export const boundedCache = <Value>(capacity: number) => {
  const entries = new Map<string, Value>();
  // goes once through all there ever were: what lies behind it is gone, or was used again and stands further on
  const oldest = entries.keys();

  return {
    get: (key: string): Value | undefined => {
      const value = entries.get(key);
      if (value === undefined) return undefined;
      entries.delete(key);
      entries.set(key, value);
      return value;
    },

    set: (key: string, value: Value): void => {
      entries.delete(key);
      entries.set(key, value);
      if (entries.size > capacity) entries.delete(oldest.next().value as string);
    },

    clear: (): void => entries.clear(),
  };
};
