// Everything XML 1.0 cannot hold, not even escaped: control characters and halves of surrogate pairs.
const ILLEGIBLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A text without what no program could show. */
export const legible = (text: string): string => text.replace(ILLEGIBLE, '\uFFFD');

/** The lines of a text. */
export const linesOf = (text: string): readonly string[] => legible(text).split(/\r\n|\r|\n/);
