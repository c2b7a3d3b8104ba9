import { afterAll, describe, expect, test } from '@jest/globals';
import { requested } from '../test/loans.js';
import { readModelsOf } from '../test/reading.js';
import { temporaryFolder } from '../test/temporary-folder.js';

const folder = temporaryFolder();
afterAll(folder.remove);

describe('saved views', () => {
  test('belong to a person, who keeps each under a name and may replace or remove it', async () => {
    const { readModels } = await readModelsOf({ file: folder.file() });
    const { savedViews } = readModels;
    await savedViews.put('ann', { name: 'mine', query: 'mine=true' });
    await savedViews.put('ann', { name: 'late', query: 'overdue=true' });
    await savedViews.put('bob', { name: 'mine', query: 'council=leeds' });
    await savedViews.put('ann', { name: 'mine', query: 'mine=true&sort=id' });

    expect(await savedViews.of('ann')).toEqual([
      { name: 'late', query: 'overdue=true' },
      { name: 'mine', query: 'mine=true&sort=id' },
    ]);
    expect([await savedViews.remove('ann', 'mine'), await savedViews.remove('ann', 'mine')]).toEqual([true, false]);
    expect(await savedViews.of('bob')).toEqual([{ name: 'mine', query: 'council=leeds' }]);
    await readModels.close();
  });

  test('outlast a rebuild of every view', async () => {
    const { readModels, happen } = await readModelsOf({ file: folder.file() });
    await happen(requested('deskLoan-1'));
    await readModels.savedViews.put('ann', { name: 'mine', query: 'mine=true' });

    await readModels.rebuild(readModels.views);
    expect(await readModels.savedViews.of('ann')).toHaveLength(1);
    await readModels.close();
  });

  test('are a hundred for each person at most', async () => {
    const { readModels } = await readModelsOf({ file: folder.file() });
    const { savedViews } = readModels;
    for (let count = 0; count < 100; count += 1) await savedViews.put('ann', { name: `view ${count}`, query: '' });

    expect(await savedViews.put('ann', { name: 'one more', query: '' })).toBe(false);
    expect(await savedViews.put('ann', { name: 'view 7', query: 'q=x' })).toBe(true);
    expect(await savedViews.of('ann')).toHaveLength(100);
    await readModels.close();
  });
});
