/** How many places of the log a page covers unless the subscriber says otherwise. */
export const PAGE_SIZE = 500;

/** Throws when a subscription asks to start after a position the log has not reached. */
export const checkStart = (after: number, head: number): void => {
  if (after <= head) return;

  throw new Error(
    `Position ${after} is past the end of the log (${head}): it was reset, or restored from an older backup. ` +
      'Rebuild what was read from it, from position 0.',
  );
};
