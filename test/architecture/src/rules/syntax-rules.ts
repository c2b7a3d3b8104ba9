import ts from 'typescript';
import type { HouseRule } from '../house-rule.js';
import { isTest, nodesOf, placeOf } from '../source-file.js';

/** Jest, ESLint and the registry of workflows each load a default export. */
const LOADED_BY_DEFAULT = [
  /(^|\/)[a-z]+\.(config|preset)\.js$/,
  /^test\/tools\/jest-counts-reporter\.js$/,
  /(^|\/)workflows\/[^/]+\/(dashboards\/)?[^/]+\/index\.ts$/,
];

const namesWhatItPassesOn: HouseRule = {
  name: 'nothing is exported wholesale',
  instead: 'name each export: the list is the public interface',
  broken: (file) =>
    nodesOf(file)
      .filter((node) => ts.isExportDeclaration(node) && !(node.exportClause && ts.isNamedExports(node.exportClause)))
      .map((node) => `${placeOf(file, node)} is an export *`),
};

const namesWhatItExports: HouseRule = {
  name: 'exports have names',
  instead:
    'export it under its name; only the index.ts of a workflow or a dashboard and configuration are loaded by default',
  broken: (file) => {
    if (LOADED_BY_DEFAULT.some((pattern) => pattern.test(file.path))) return [];
    return nodesOf(file)
      .filter(isDefaultExport)
      .map((node) => `${placeOf(file, node)} is a default export`);
  },
};

const hasNoEnum: HouseRule = {
  name: 'there are no enums',
  instead: 'use a union of literals',
  broken: (file) =>
    nodesOf(file)
      .filter(ts.isEnumDeclaration)
      .map((node) => `${placeOf(file, node)} is the enum ${node.name.text}`),
};

const isMadeOfFunctions: HouseRule = {
  name: 'below the apps there are no classes but errors, no this and no decorators',
  instead: 'export a function; what it needs are its arguments',
  broken: (file) =>
    isTest(file.path) || file.path.startsWith('apps/')
      ? []
      : nodesOf(file)
          .filter((node) => isOrdinaryClass(node) || ts.isDecorator(node) || node.kind === ts.SyntaxKind.ThisKeyword)
          .map((node) => `${placeOf(file, node)} has ${node.getText().split(' {')[0]}`),
};

const speaksInSentences: HouseRule = {
  name: 'docstrings are sentences',
  instead: 'say in one sentence what the types cannot',
  broken: ({ path, text }) =>
    [...text.matchAll(/^\s*(?:\/\*)?\*+ (@(?:param|returns?)\b)/gm)].map(
      ({ index, 1: tag }) => `${path}:${text.slice(0, index).split('\n').length} has ${tag}`,
    ),
};

const isOrdinaryClass = (node: ts.Node): boolean =>
  ts.isClassLike(node) && !node.heritageClauses?.some((clause) => /^extends \w*Error$/.test(clause.getText()));

const isDefaultExport = (node: ts.Node): boolean => {
  if (ts.isExportSpecifier(node)) return node.name.text === 'default';
  if (ts.isExportAssignment(node)) return true;
  return (
    ts.canHaveModifiers(node) && !!ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)
  );
};

/** What holds of how code is written. */
export const syntaxRules: readonly HouseRule[] = [
  namesWhatItPassesOn,
  namesWhatItExports,
  hasNoEnum,
  isMadeOfFunctions,
  speaksInSentences,
];
