export type { Chart, ChartEdge, ChartNode } from './chart.js';
export { chartOf, type ChartOptions } from './chart-of.js';
export { chartList, type ChartEntry } from './chart-list.js';
export { chartText } from './chart-text.js';
export { drawChart } from './draw-chart.js';
export { type Marks, marksOf, type Standing, type Step } from './marks.js';
export { chartStyle } from './style.js';
