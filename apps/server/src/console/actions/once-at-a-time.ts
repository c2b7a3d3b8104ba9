/** Lets everybody who asks for the same while it is under way have the one answer. */
export const onceAtATime = <T>() => {
  const underWay = new Map<string, Promise<T>>();

  return (what: string, work: () => Promise<T>): Promise<T> => {
    const known = underWay.get(what);
    if (known !== undefined) return known;

    const begun = work().finally(() => underWay.delete(what));
    underWay.set(what, begun);
    return begun;
  };
};
