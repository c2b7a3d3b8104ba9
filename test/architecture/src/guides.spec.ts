import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { filesBelow, sourceFiles, WORKSPACE } from './source-file.js';

/** What is left of code when its layout does not matter. */
const bare = (code: string): string => code.replace(/[\s,;]/g, '');

/** The blocks of TypeScript in a page, but for those that are the reader's to write. */
const blocksIn = (page: string): readonly string[] =>
  [...page.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code = '']) => code);

/** The blocks whose code is in no file. */
const invented = (page: string, texts: readonly string[]): readonly string[] =>
  blocksIn(page).filter((block) => !texts.some((text) => text.includes(bare(block))));

const sources = sourceFiles.map(({ text }) => bare(text));
const guides = filesBelow('docs/guide').filter((file) => file.endsWith('.md'));

describe('the code in the guides is taken from files that are tested', () => {
  test('there is some', () => {
    expect(
      guides.flatMap((guide) => blocksIn(readFileSync(path.join(WORKSPACE, guide), 'utf8'))).length,
    ).toBeGreaterThan(20);
  });

  test.each(guides)('%s', (guide) => {
    expect(invented(readFileSync(path.join(WORKSPACE, guide), 'utf8'), sources)).toEqual([]);
  });
});

test('code that has changed would be seen, another layout is no matter', () => {
  const page = '```ts\nconst a = [\n  1,\n];\n```\n\n```ts yours\nconst b = 2;\n```\n\n```sh\nls\n```\n';
  expect(invented(page, [bare('const a = [1];')])).toEqual([]);
  expect(invented(page, [bare('const a = [2];')])).toEqual(['const a = [\n  1,\n];\n']);
});
