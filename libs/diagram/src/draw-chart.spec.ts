import { describe, expect, test } from '@jest/globals';
import { peerReview } from '../test/peer-review.js';
import type { Chart } from './chart.js';
import { chartOf } from './chart-of.js';
import { drawChart } from './draw-chart.js';
import { layoutOf } from './layout.js';

const chart = chartOf(peerReview, { title: 'Peer review' });
const marks = {
  current: ['scheduled.teamConfirmed'],
  visited: ['requested', 'scheduled.teamConfirmed'],
  taken: ['requested->scheduling'],
};

/** Text and attributes with their references resolved; throws when elements are not properly nested. */
const readXml = (xml: string): string => {
  const open: string[] = [];
  for (const [, end, name, empty] of xml.matchAll(/<(\/?)([\w]+)(?:\s+[\w:-]+="[^"<]*")*\s*(\/?)>/g)) {
    if (end === '/') expect(open.pop()).toBe(name);
    else if (empty !== '/') open.push(name!);
  }
  expect(open).toEqual([]);

  const bare = xml.replaceAll(/<\/?[\w]+(?:\s+[\w:-]+="[^"<]*")*\s*\/?>/g, '\n');
  expect(bare).not.toMatch(/[<]|&(?!(amp|lt|gt|quot|#39);)/);
  return bare
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
};

const stageWith = (svg: string, label: string): string =>
  svg.match(/<g class="sc-stage[^]*?<\/g>/g)?.find((group) => group.includes(`${label}</text>`)) ?? '';

describe('the picture', () => {
  test('is the same to the byte for the same chart and marks, also when it is laid out anew', async () => {
    const anew = { ...chart, edges: chart.edges.map((edge) => ({ ...edge, events: [] })) };

    expect(await layoutOf(anew)).not.toBe(await layoutOf(chart));
    expect(await drawChart(anew, { ...marks })).toBe(await drawChart(chart, marks));
  });

  test('stands alone: one well-formed document with title, description and style', async () => {
    const svg = await drawChart(chart, marks);

    expect(readXml(svg)).toContain('Peer review');
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" class="sc" role="img" viewBox="0 0 \d+ \d+"/);
    expect(svg).toContain('<title>Peer review</title><desc>A statechart of 17 stages. Current stage (●, filled):');
    expect(svg).toContain('@media (forced-colors:active)');
    expect(svg).not.toMatch(/GDS|href=|NaN|undefined/);
  });

  test('tells stages apart by sign and outline, not by colour alone', async () => {
    const svg = await drawChart(chart, marks);

    expect(stageWith(svg, 'Team confirmed')).toMatch(/sc-current.*● Team confirmed/);
    expect(stageWith(svg, 'Requested')).toMatch(/sc-visited.*✓ Requested/);
    expect(stageWith(svg, 'On site')).toMatch(/sc-ahead.*>On site/);
    expect(stageWith(svg, 'Declined')).toContain('sc-inner');
    expect(stageWith(svg, 'On site')).not.toContain('sc-inner');
    expect(svg).toMatch(/\.sc-ahead rect\{[^}]*stroke-dasharray/);
  });

  test('without marks shows no stage as not reached', async () => {
    const svg = await drawChart(chart);

    expect(stageWith(svg, 'Requested')).toContain('class="sc-stage sc-drawn"');
    expect(svg).not.toMatch(/class="[^"]*sc-(ahead|current|visited|taken)/);
  });

  test('draws the lines that were taken last, on top of the others', async () => {
    const svg = await drawChart(chart, marks);

    expect(svg.lastIndexOf('<g class="sc-ahead"><path')).toBeLessThan(svg.indexOf('<g class="sc-taken"><path'));
  });

  test('passes over marks for stages it does not have', async () => {
    const elsewhere = { current: ['abolished'], visited: ['abolished'], taken: ['a->b'] };

    expect(await drawChart(chart, elsewhere)).toBe(await drawChart(chart, { current: [], visited: [] }));
  });

  test('shows text as it is, whatever it contains', async () => {
    const label = `<b>"R&D"</b> 'x' ]]> \u0000`;
    const node = { leaf: true, final: false, parallel: false, label };
    const odd: Chart = {
      title: label,
      nodes: [
        { ...node, id: 'a', initial: true },
        { ...node, id: 'b', initial: false },
      ],
      edges: [{ id: 'a->b', from: 'a', to: 'b', label, events: ['x'] }],
    };
    const text = readXml(await drawChart(odd));

    expect(text.split(`<b>"R&D"</b> 'x' ]]> \uFFFD`)).toHaveLength(5);
  });

  test('has room for a label of any length', async () => {
    const label = 'A stage with a name that goes on and on '.repeat(8).trim();
    const stage = { id: 'a', label, leaf: true, initial: true, final: false, parallel: false };
    const svg = await drawChart({ title: 'Long', nodes: [stage], edges: [] });

    expect(Number(/ width="(\d+)"/.exec(svg)?.[1])).toBeLessThan(320);
    expect(readXml(svg).replaceAll(/\s+/g, ' ')).toContain(label);
  });
});
