import { textWidth } from './text-width.js';

/** Breaks a text into lines no wider than this many pixels: at ` / `, then between words, inside a word if it must. */
export const wrap = (text: string, fontSize: number, maxWidth: number): readonly string[] => {
  const fits = (line: string) => textWidth(line, fontSize) <= maxWidth;
  return text.split(' / ').flatMap((part) => wrapWords(part, fits));
};

const wrapWords = (text: string, fits: (line: string) => boolean): readonly string[] => {
  const lines: string[] = [];
  let line = '';

  for (const word of text.split(/\s+/).flatMap((word) => hyphenate(word, fits))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && !fits(longer)) lines.push(line);
    line = line === '' || fits(longer) ? longer : word;
  }
  return [...lines, line];
};

const hyphenate = (word: string, fits: (line: string) => boolean): readonly string[] => {
  const letters = [...word];
  let end = letters.length;
  while (end > 1 && !fits(letters.slice(0, end).join('') + (end < letters.length ? '-' : ''))) end -= 1;

  if (end >= letters.length) return [word];
  return [`${letters.slice(0, end).join('')}-`, ...hyphenate(letters.slice(end).join(''), fits)];
};
