import { expect, test } from '@jest/globals';
import { framed } from './framed.js';
import type { ChartEdge, ChartNode } from './chart.js';
import type { Layout } from './layout.js';

const node = {} as ChartNode;
const edge = {} as ChartEdge;
const box = (x: number, y: number) => ({ x, y, width: 10, height: 10 });
const layout = (label: { readonly x: number; readonly y: number }): Layout => ({
  ...{ width: 100, height: 50, begins: [{ node, dot: box(5, 5), path: [{ x: 10, y: 15 }] }] },
  nodes: [{ node, ...box(20, 20) }],
  edges: [{ edge, path: [{ x: 30, y: 30 }], label: { ...label, width: 10, height: 10 } }],
});

test('what sticks out at the left or the top moves everything to the right and down', () => {
  expect(framed(layout({ x: -7.5, y: -3 }))).toEqual({
    ...{ width: 108, height: 53, begins: [{ node, dot: box(13, 8), path: [{ x: 18, y: 18 }] }] },
    nodes: [{ node, ...box(28, 23) }],
    edges: [{ edge, path: [{ x: 38, y: 33 }], label: { x: 0.5, y: 0, width: 10, height: 10 } }],
  });
});

test('what sticks out at the right or the bottom makes the picture larger', () => {
  expect(framed(layout({ x: 95, y: 45 }))).toMatchObject({ width: 105, height: 55, nodes: [box(20, 20)] });
});
