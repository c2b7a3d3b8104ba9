import ts from 'typescript';
import type { HouseRule } from '../house-rule.js';
import { nodesOf, placeOf } from '../source-file.js';

const LEFT_OUT = /^(test|it|describe)(\.\w+)*\.(only|skip|todo|failing)$/;
const LEFT_OUT_IN_SHORT = /^(xit|xtest|xdescribe|fit|fdescribe)$/;

const MOCK = /^jest\.(fn|mock|spyOn|unstable_mockModule|useFakeTimers)$/;

const everyTestRuns: HouseRule = {
  name: 'every test runs',
  instead: 'mend the test or take it out; a wish belongs into the list of issues',
  broken: (file) =>
    nodesOf(file)
      .filter(
        (node) =>
          (ts.isPropertyAccessExpression(node) && LEFT_OUT.test(node.getText())) ||
          (ts.isCallExpression(node) && LEFT_OUT_IN_SHORT.test(node.expression.getText())),
      )
      .map((node) => `${placeOf(file, node)} says ${node.getText().split('(')[0]}`),
};

const kernelAndWorkflowsNeedNoMocks: HouseRule = {
  name: 'kernel and workflows are tested without mocks',
  instead: 'hand the spec what surrounds the decision: calendar, now, lookups and what others hold',
  broken: (file) =>
    /^(libs\/workflow|workflows)\//.test(file.path)
      ? nodesOf(file)
          .filter((node) => ts.isPropertyAccessExpression(node) && MOCK.test(node.getText()))
          .map((node) => `${placeOf(file, node)} says ${node.getText()}`)
      : [],
};

/** What holds of tests. */
export const testRules: readonly HouseRule[] = [everyTestRuns, kernelAndWorkflowsNeedNoMocks];
