import ts from 'typescript';
import type { HouseRule } from '../house-rule.js';
import { importsOf } from '../imports.js';
import { isTest, nodesOf, placeOf, type SourceFile } from '../source-file.js';

/** They compare and assert; they read nothing and wait for nothing. */
const PURE_NODE_MODULES = new Set(['node:util', 'node:assert/strict']);

const CLOCK_AND_CHANCE = new Set(['Date.now', 'Math.random', 'performance.now']);
const EFFECTS = new Set(['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'fetch', 'require', 'Date']);
const SURROUNDINGS = new Set(['process', 'globalThis', 'crypto']);

/** The kernel and everything below workflows, but for their tests. */
const mustBePure = ({ path }: SourceFile): boolean =>
  (path.startsWith('libs/workflow/src/') || path.startsWith('workflows/')) && path.endsWith('.ts') && !isTest(path);

const knowsNoClockNoChanceNoWorld: HouseRule = {
  name: 'kernel and workflows have no clock, no chance and no effects',
  instead: 'take now, today, ids and lookups from the arguments of the decision',
  broken: (file) =>
    !mustBePure(file)
      ? []
      : nodesOf(file).flatMap((node) => {
          const found = impurity(node);
          return found === undefined ? [] : [`${placeOf(file, node)} uses ${found}`];
        }),
};

const importsNoEffects: HouseRule = {
  name: 'kernel and workflows import nothing that reads, writes or waits',
  instead: 'declare a lookup: the engine asks, and decide gets the answer',
  broken: (file) =>
    !mustBePure(file)
      ? []
      : importsOf(file)
          .filter(({ from }) => from.startsWith('node:') && !PURE_NODE_MODULES.has(from))
          .map(({ from, place }) => `${place} imports ${from}`),
};

const waitsForNothing: HouseRule = {
  name: 'machines do not wait',
  instead: "add a row to the workflow's timers: their due dates are recorded, survive a restart and can be audited",
  broken: (file) =>
    !mustBePure(file)
      ? []
      : nodesOf(file)
          .filter(isWait)
          .map((node) => `${placeOf(file, node)} waits: ${node.getText().split('\n')[0]}`),
};

const impurity = (node: ts.Node): string | undefined => {
  if (ts.isPropertyAccessExpression(node)) {
    const [object = ''] = node.getText().split('.');
    return CLOCK_AND_CHANCE.has(node.getText()) || SURROUNDINGS.has(object) ? node.getText() : undefined;
  }
  if (ts.isNewExpression(node))
    return node.expression.getText() === 'Date' && !node.arguments?.length ? 'new Date()' : undefined;
  return ts.isCallExpression(node) && EFFECTS.has(node.expression.getText())
    ? `${node.expression.getText()}()`
    : undefined;
};

/** `after: { 1000: … }` or `delay: 1000`, as XState would have it. */
const isWait = (node: ts.Node): boolean => {
  if (!ts.isPropertyAssignment(node)) return false;
  const { name, initializer } = node;
  if (name.getText() === 'delay') return ts.isNumericLiteral(initializer);
  return (
    name.getText() === 'after' &&
    ts.isObjectLiteralExpression(initializer) &&
    initializer.properties.some((property) => property.name !== undefined && /^['"]?\d/.test(property.name.getText()))
  );
};

/** What holds of the kernel and of workflows. */
export const purityRules: readonly HouseRule[] = [knowsNoClockNoChanceNoWorld, importsNoEffects, waitsForNothing];
