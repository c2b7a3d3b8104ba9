import type { Box, Layout, Point } from './layout.js';

/** A layout moved and sized so that everything of it lies inside; ELK lets labels of long moves stick out. */
export const framed = (layout: Layout): Layout => {
  const points = [
    { x: 0, y: 0 },
    { x: layout.width, y: layout.height },
    ...[...layout.nodes, ...layout.begins.map(({ dot }) => dot), ...layout.edges.map(({ label }) => label)].flatMap(
      corners,
    ),
    ...[...layout.begins, ...layout.edges].flatMap(({ path }) => path),
  ];
  const left = Math.floor(Math.min(...points.map(({ x }) => x)));
  const top = Math.floor(Math.min(...points.map(({ y }) => y)));
  const moved = <P extends Point>(at: P): P => ({ ...at, x: at.x - left, y: at.y - top });

  return {
    width: Math.ceil(Math.max(...points.map(({ x }) => x))) - left,
    height: Math.ceil(Math.max(...points.map(({ y }) => y))) - top,
    nodes: layout.nodes.map(moved),
    begins: layout.begins.map(({ node, dot, path }) => ({ node, dot: moved(dot), path: path.map(moved) })),
    edges: layout.edges.map(({ edge, path, label }) => ({ edge, path: path.map(moved), label: moved(label) })),
  };
};

const corners = ({ x, y, width, height }: Box): readonly Point[] => [
  { x, y },
  { x: x + width, y: y + height },
];
