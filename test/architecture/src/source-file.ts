import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** A hand-written source file; its path is relative to the workspace, with forward slashes. */
export type SourceFile = { readonly path: string; readonly text: string };

/** The workspace's root folder. */
export const WORKSPACE = path.resolve(import.meta.dirname, '../../..');

/** The folders that hold projects. */
export const GROUPS = ['apps', 'libs', 'workflows', 'test'] as const;

const GENERATED = new Set(['node_modules', 'dist', 'out-tsc', 'coverage', 'test-results', 'tmp']);

/** Every file below a folder of the workspace that somebody wrote. */
export const filesBelow = (folder: string): readonly string[] =>
  readdirSync(path.join(WORKSPACE, folder), { withFileTypes: true }).flatMap((entry) => {
    if (GENERATED.has(entry.name) || entry.name.startsWith('.')) return [];
    const below = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(below) : [below];
  });

/** Every TypeScript and JavaScript file of every project. */
export const sourceFiles: readonly SourceFile[] = GROUPS.flatMap(filesBelow)
  .filter((name) => /\.[jt]s$/.test(name))
  .map((name) => ({ path: name, text: readFileSync(path.join(WORKSPACE, name), 'utf8') }));

/** Specs and what supports them: neither is shipped. */
export const isTest = (name: string): boolean =>
  name.endsWith('.spec.ts') || /^(test\/|(apps|libs)\/[^/]+\/test\/|workflows\/.+\/test\/)/.test(name);

const known = new WeakMap<SourceFile, readonly ts.Node[]>();

/** Every node of a file's syntax tree, in order. Comments and strings are no code here, as they are none there. */
export const nodesOf = (file: SourceFile): readonly ts.Node[] => {
  const nodes = known.get(file) ?? flattened(ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ESNext, true));
  known.set(file, nodes);
  return nodes;
};

const flattened = (node: ts.Node): readonly ts.Node[] => {
  const nodes: ts.Node[] = [];
  const visit = (each: ts.Node): void => {
    nodes.push(each);
    ts.forEachChild(each, visit);
  };
  visit(node);
  return nodes;
};

/** Where a node stands, as editors write it: `path:line`. */
export const placeOf = ({ path: name }: SourceFile, node: ts.Node): string => {
  const { line } = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart());
  return `${name}:${line + 1}`;
};
