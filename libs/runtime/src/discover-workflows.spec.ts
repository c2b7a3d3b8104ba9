import { afterAll, expect, test } from '@jest/globals';
import path from 'node:path';
import { temporaryFolder, write } from '../test/temporary-folder.js';
import { discoverWorkflows } from './discover-workflows.js';

const temporary = temporaryFolder();
afterAll(temporary.remove);

const defining = (name: string) => `export default { name: '${name}', machine: {} };`;

/** A folder of workflow groups with these files in it. */
const folderOf = (files: Readonly<Record<string, string>>) => {
  const root = temporary.folder();
  write(path.join(root, 'package.json'), '{ "type": "module" }');
  for (const [file, text] of Object.entries(files)) write(path.join(root, file), text);
  return root;
};

test('a workflow is a folder in a group; whatever else is there is none', async () => {
  const one = folderOf({
    'reviews/peer-review/index.ts': defining('peer-review'),
    'reviews/training/index.ts': defining('training'),
    'reviews/rules/notes.ts': '',
    'reviews/dashboards/index.ts': 'export const title = 1;',
    'reviews/figures/index.ts': 'export default { title: 1 };',
    'reviews/dist/old/index.ts': defining('new'),
    'README.md': '',
  });
  const two = folderOf({ 'plans/plan/index.ts': defining('plan') });

  const names = (await discoverWorkflows([one, two], 'source')).map(({ name }) => name);
  expect(names).toEqual(['peer-review', 'training', 'plan']);
});

test('a workflow must be named after its folder', async () => {
  const root = folderOf({ 'reviews/peer-review/index.ts': defining('review') });

  await expect(discoverWorkflows([root], 'source')).rejects.toThrow(
    `${root}/reviews/peer-review/index.ts defines review: name it after its folder.`,
  );
});

test('compiled, a group that has not been built stops the start and says so', async () => {
  const root = folderOf({ 'plans/dist/plan/index.js': defining('plan'), 'plans/plan/index.ts': defining('broken') });
  expect((await discoverWorkflows([root], 'compiled')).map(({ name }) => name)).toEqual(['plan']);

  write(path.join(root, 'reviews/peer-review/index.ts'), defining('peer-review'));
  await expect(discoverWorkflows([root], 'compiled')).rejects.toThrow(
    `${root}/reviews has not been built. Run npm run build.`,
  );
});
