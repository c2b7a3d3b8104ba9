import { afterAll, expect, test } from '@jest/globals';
import path from 'node:path';
import { temporaryFolder, write } from '../test/temporary-folder.js';
import { discoverDashboards } from './discover-dashboards.js';

const temporary = temporaryFolder();
afterAll(temporary.remove);

const defining = (id: string) => `export default { id: '${id}', answer: () => undefined };`;

/** A folder of groups with these files in it. */
const folderOf = (files: Readonly<Record<string, string>>) => {
  const root = temporary.folder();
  write(path.join(root, 'package.json'), '{ "type": "module" }');
  for (const [file, text] of Object.entries(files)) write(path.join(root, file), text);
  return root;
};

test('a dashboard is a folder among the dashboards of a group, or of a group of dashboards', async () => {
  const root = folderOf({
    'reviews/dashboards/d02-entitlement/index.ts': defining('D02'),
    'reviews/dashboards/d01/index.ts': defining('D01'),
    'reviews/dashboards/shared/rows.ts': '',
    'reviews/peer-review/index.ts': "export default { name: 'peer-review', machine: {} };",
    'reviews/peer-review/views/d07/index.ts': defining('D07'),
    'dashboards/d05-pipelines/index.ts': defining('D05'),
  });

  expect((await discoverDashboards([root], 'source')).map(({ id }) => id)).toEqual(['D01', 'D02', 'D05']);
});

test('a dashboard is in a folder of its id', async () => {
  const root = folderOf({ 'reviews/dashboards/d010/index.ts': defining('D01') });

  await expect(discoverDashboards([root], 'source')).rejects.toThrow(
    'defines D01: begin the name of its folder with d01',
  );
});

test('two dashboards do not share an id', async () => {
  const root = folderOf({ 'a/d01/index.ts': defining('D01'), 'b/d01-more/index.ts': defining('D01') });

  await expect(discoverDashboards([root], 'source')).rejects.toThrow('There are two dashboards D01');
});
