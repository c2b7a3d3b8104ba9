/** Does one piece of work after the other; one that fails keeps none of the others from their turn. */
export const turns = () => {
  let last: Promise<unknown> = Promise.resolve();

  return <Result>(work: () => Promise<Result>): Promise<Result> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
};
