import ts from 'typescript';
import type { HouseRule } from '../house-rule.js';
import { isTest, nodesOf, placeOf } from '../source-file.js';

/** The handler of RunCommand. */
const THE_ONE_WAY = 'apps/server/src/cases/run-command.ts';

const writesThroughRunCommand: HouseRule = {
  name: 'the server writes cases through RunCommand alone',
  instead: 'execute a new RunCommand on the command bus, as the interface does',
  broken: (file) =>
    !file.path.startsWith('apps/server/src/') || isTest(file.path) || file.path === THE_ONE_WAY
      ? []
      : nodesOf(file)
          .filter(isOtherWay)
          .map((node) => `${placeOf(file, node)} writes by ${node.getText()}`),
};

const WAYS = new Set(['execute', 'fire', 'append']);

/** A way past the bus: taken out of an object, or asked of the engine or the store. */
const isOtherWay = (node: ts.Node): boolean => {
  if (ts.isBindingElement(node)) return WAYS.has((node.propertyName ?? node.name).getText());

  const name = memberOf(node);
  if (name === 'execute') return !/\bqueries$/.test(ownerOf(node)) && !isGivenMessage(node);
  if (name === 'append') return /store$/i.test(ownerOf(node));
  return name === 'fire';
};

const memberOf = (node: ts.Node): string | undefined => {
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  if (!ts.isElementAccessExpression(node)) return undefined;
  return ts.isStringLiteralLike(node.argumentExpression) ? node.argumentExpression.text : undefined;
};

const ownerOf = (node: ts.Node): string =>
  ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node) ? node.expression.getText() : '';

/** The bus is given a message made on the spot; the engine is given an instruction. */
const isGivenMessage = ({ parent }: ts.Node): boolean =>
  ts.isCallExpression(parent) && parent.arguments[0] !== undefined && ts.isNewExpression(parent.arguments[0]);

/** What holds of how cases are written. */
export const writingRules: readonly HouseRule[] = [writesThroughRunCommand];
