import { faultOf } from './faults.js';

/** Lets work through until it is shut, for good; after that everyone gets the reason. */
export type Gate = {
  /** Runs work if the gate is open. The first fatal fault shuts it: a failed fsync must never be tried again. */
  readonly pass: <Result>(work: () => Result) => Result;
  readonly shut: (reason: Error) => void;
};

/** A gate that reports the fault that shut it, once. */
export const openGate = (onFatal: (error: Error) => void): Gate => {
  let reason: Error | undefined;

  return {
    pass: (work) => {
      if (reason) throw reason;

      try {
        return work();
      } catch (error) {
        if (faultOf(error) === 'fatal') {
          reason = error as Error;
          onFatal(reason);
        }

        throw error;
      }
    },

    shut: (because) => {
      reason ??= because;
    },
  };
};
