import { SingleBar } from 'cli-progress';
import type { Io } from './io.js';

export type Progress = { readonly show: (value: number, total: number) => void; readonly stop: () => void };

/** A bar on stderr, where that is a terminal; elsewhere nothing. */
export const progressOf = ({ stderr }: Io, what: string): Progress => {
  if (stderr.isTTY !== true) return { show: () => undefined, stop: () => undefined };

  const bar = new SingleBar({
    ...{ stream: stderr, format: `${what} {bar} {percentage} % ({value} of {total})` },
    ...{ clearOnComplete: true, hideCursor: true },
  });
  let begun = false;

  return {
    show: (value, total) => {
      if (!begun) bar.start(total, value);
      begun = true;
      bar.update(value);
    },
    stop: () => bar.stop(),
  };
};
