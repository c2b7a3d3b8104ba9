import type { Box, Point } from './layout.js';
import { escapeXml } from './xml.js';

/** Pixels to one decimal, so that pictures are small and the same everywhere. */
export const px = (value: number): number => Math.round(value * 10) / 10;

export const paintRect = ({ x, y, width, height }: Box, radius: number, className?: string): string => {
  const attribute = className === undefined ? '' : ` class="${className}"`;
  return `<rect${attribute} x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" rx="${radius}"/>`;
};

/** Lines of text under each other; `at` is the base line of the first. */
export const paintLines = (lines: readonly string[], at: Point, leading: number, anchor: 'start' | 'middle'): string =>
  lines
    .map((line, i) => {
      const place = `x="${px(at.x)}" y="${px(at.y + i * leading)}" text-anchor="${anchor}"`;
      return `<text ${place}>${escapeXml(line)}</text>`;
    })
    .join('');

/** A line along these points with an arrow head at its end. */
export const paintArrow = (path: readonly Point[], headSize: number): string => {
  const line = path.map(({ x, y }) => `${px(x)} ${px(y)}`).join('L');
  return `<path class="sc-line" d="M${line}"/><path class="sc-head" d="${head(path, headSize)}"/>`;
};

const head = (path: readonly Point[], size: number): string => {
  const [before, tip] = path.slice(-2) as [Point, Point];
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
  const along = { x: ((tip.x - before.x) / length) * size, y: ((tip.y - before.y) / length) * size };

  const corner = (side: 1 | -1) =>
    `${px(tip.x - along.x - (side * along.y) / 2)} ${px(tip.y - along.y + (side * along.x) / 2)}`;
  return `M${px(tip.x)} ${px(tip.y)}L${corner(1)}L${corner(-1)}z`;
};
