/** Advance widths of Helvetica and Arial in thousandths of the font size, from space to tilde. */
const ADVANCES = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
];

/** Bold letters and substitute fonts are wider than the table says. */
const ALLOWANCE = 1.1;

/** Pixels a text needs at most in a font of this size, near enough to size boxes without a font engine. */
export const textWidth = (text: string, fontSize: number): number => {
  const advance = [...text].reduce((sum, letter) => sum + (ADVANCES[letter.charCodeAt(0) - 32] ?? 1000), 0);
  return Math.ceil((advance * fontSize * ALLOWANCE) / 1000);
};
