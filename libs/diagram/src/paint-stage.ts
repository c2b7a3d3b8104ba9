import type { ChartNode } from './chart.js';
import type { Box } from './layout.js';
import { FONT, stageLines } from './lettering.js';
import type { Standing } from './marks.js';
import { paintLines, paintRect } from './shapes.js';

const SIGN: Readonly<Record<Standing, string>> = { current: '● ', visited: '✓ ', ahead: '', drawn: '' };

/** A stage without others inside; where a case ends it is round with a double outline. */
export const paintStage = (node: ChartNode, box: Box, standing: Standing): string => {
  const inner = { x: box.x + 4, y: box.y + 4, width: box.width - 8, height: box.height - 8 };
  const outline = node.final ? paintRect(box, 20) + paintRect(inner, 16, 'sc-inner') : paintRect(box, 4);
  const name = paintLines(signed(node, standing), { x: box.x + box.width / 2, y: box.y + 26 }, FONT.leading, 'middle');

  return `<g class="sc-stage sc-${standing}">${outline}${name}</g>`;
};

/** A stage with others inside. */
export const paintGroup = (node: ChartNode, box: Box, standing: Standing): string => {
  const name = paintLines(signed(node, standing), { x: box.x + 14, y: box.y + 26 }, FONT.leading, 'start');
  const kind = node.parallel ? ' sc-parallel' : '';

  return `<g class="sc-group sc-${standing}${kind}">${paintRect(box, 6)}<g class="sc-name">${name}</g></g>`;
};

const signed = (node: ChartNode, standing: Standing): readonly string[] => {
  const [first = '', ...rest] = stageLines(node.label);
  return [SIGN[standing] + first, ...rest];
};
