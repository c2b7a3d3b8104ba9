const QUOTE = 34;
const BACKSLASH = 92;
const OPENS = new Set([91, 123]);
const CLOSES = new Set([93, 125]);

/** Whether a JSON text nests lists and objects deeper than `limit`; looked at before it is parsed. */
export const isDeeperThan = (limit: number, text: string): boolean => {
  let depth = 0;
  let quoted = false;

  for (let at = 0; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (quoted) {
      if (char === BACKSLASH) at += 1;
      else if (char === QUOTE) quoted = false;
    } else if (char === QUOTE) quoted = true;
    else if (OPENS.has(char)) {
      depth += 1;
      if (depth > limit) return true;
    } else if (CLOSES.has(char)) depth -= 1;
  }
  return false;
};
