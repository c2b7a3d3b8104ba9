import ts from 'typescript';
import { nodesOf, placeOf, type SourceFile } from './source-file.js';

/** One import of a file, whichever way it is written. */
export type Import = { readonly from: string; readonly place: string };

/** Everything a file imports or exports from elsewhere, types and `import()` included. */
export const importsOf = (file: SourceFile): readonly Import[] =>
  nodesOf(file).flatMap((node) => {
    const from = specifierOf(node);
    return from !== undefined && ts.isStringLiteralLike(from) ? [{ from: from.text, place: placeOf(file, node) }] : [];
  });

const specifierOf = (node: ts.Node): ts.Node | undefined => {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return node.argument.literal;
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return node.arguments[0];
  return undefined;
};

/** The package of an import: `@casewright/workflow` for `@casewright/workflow/laws`; undefined for a relative one. */
export const packageOf = (from: string): string | undefined => {
  if (from.startsWith('.') || from.startsWith('/')) return undefined;
  if (from.startsWith('node:')) return from;
  return from.split('/', from.startsWith('@') ? 2 : 1).join('/');
};
