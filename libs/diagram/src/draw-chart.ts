import type { Chart } from './chart.js';
import { type Layout, layoutOf } from './layout.js';
import { FONT, labelLines } from './lettering.js';
import { type Marks, standingOf } from './marks.js';
import { paintGroup, paintStage } from './paint-stage.js';
import { paintArrow, paintLines, paintRect, px } from './shapes.js';
import { chartStyle } from './style.js';
import { summary } from './summary.js';
import { escapeXml } from './xml.js';

/** The chart as a standalone SVG document; with marks, where a case is and has been. Same input, same bytes. */
export const drawChart = async (chart: Chart, marks?: Marks): Promise<string> => {
  const layout = await layoutOf(chart);
  const { width, height } = layout;

  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="sc" role="img" viewBox="0 0 ${width} ${height}"`,
    ` width="${width}" height="${height}">`,
    `<title>${escapeXml(chart.title)}</title><desc>${escapeXml(summary(chart, marks))}</desc>`,
    `<style>${chartStyle}</style>`,
    ...groups(layout, marks),
    ...arrows(layout, marks),
    ...labels(layout, marks),
    ...stages(layout, marks),
    '</svg>\n',
  ].join('');
};

const groups = ({ nodes }: Layout, marks?: Marks): readonly string[] =>
  nodes.filter(({ node }) => !node.leaf).map(({ node, ...box }) => paintGroup(node, box, standingOf(node, marks)));

const stages = ({ nodes }: Layout, marks?: Marks): readonly string[] =>
  nodes.filter(({ node }) => node.leaf).map(({ node, ...box }) => paintStage(node, box, standingOf(node, marks)));

/** Taken ones last, on top of those they cross. */
const arrows = ({ begins, edges }: Layout, marks?: Marks): readonly string[] => {
  const beginnings = begins.map(({ node, dot, path }) => {
    const way = wayOf(['current', 'visited'].includes(standingOf(node, marks)), marks);
    const point = `<circle class="sc-dot" cx="${px(dot.x + 7)}" cy="${px(dot.y + 7)}" r="6"/>`;
    return { way, svg: point + paintArrow(path, headSize(way)) };
  });
  const moves = edges.map(({ edge, path }) => {
    const way = wayOf(marks?.taken?.includes(edge.id) ?? false, marks);
    return { way, svg: paintArrow(path, headSize(way)) };
  });

  return [...beginnings, ...moves]
    .sort((a, b) => Number(a.way === 'taken') - Number(b.way === 'taken'))
    .map(({ way, svg }) => `<g class="sc-${way}">${svg}</g>`);
};

const labels = ({ edges }: Layout, marks?: Marks): readonly string[] =>
  edges.map(({ edge, label }) => {
    const way = wayOf(marks?.taken?.includes(edge.id) ?? false, marks);
    const at = { x: label.x + label.width / 2, y: label.y + 14 };
    const text = paintLines(labelLines(edge.label), at, FONT.labelLeading, 'middle');
    return `<g class="sc-label sc-${way}">${paintRect(label, 0)}${text}</g>`;
  });

type Way = 'taken' | 'ahead' | 'drawn';

const wayOf = (taken: boolean, marks?: Marks): Way => {
  if (marks === undefined) return 'drawn';
  return taken ? 'taken' : 'ahead';
};

const headSize = (way: Way): number => (way === 'taken' ? 13 : 10);
