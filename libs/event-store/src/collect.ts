/** Everything an iterable yields, once it has ended. */
export const collect = async <Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> => {
  const collected: Item[] = [];

  for await (const item of items) collected.push(item);

  return collected;
};
