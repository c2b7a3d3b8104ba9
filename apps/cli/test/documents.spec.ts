import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { act, dataFolder, request } from './data-folder.js';
import { casewright } from './terminal.js';

const { data, inside, remove } = dataFolder();
beforeAll(async () => {
  await request(data, 'a');
  await act(data, 'a', 'ApproveLoan');
});
afterAll(remove);

const slip = (...options: readonly string[]) =>
  casewright(['cases', 'document', 'desk-loan', 'a', 'slip', '--data', data, ...options]);

describe('casewright cases document', () => {
  test('writes a document of a case, as CSV unless told otherwise', async () => {
    const ran = await slip();
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toMatch(/^Borrower,Council,Item,Collect by,Note\r\nann,Bedford,atlas,\d{4}-\d\d-\d\d,\r\n$/);
  });

  test('writes it in the format asked for', async () => {
    expect(JSON.parse((await slip('--json')).out)).toMatchObject({
      workflow: 'desk-loan',
      name: 'slip',
      title: 'Loan a',
    });
    expect((await slip('--format', 'html')).out).toContain('<h1>Loan a</h1>');
    expect(await slip('--format', 'pdf')).toMatchObject({ code: 2, out: '' });
  });

  test('writes it to a file', async () => {
    const file = inside('slip.docx');

    expect(await slip('--format', 'docx', '--out', file)).toMatchObject({
      ...{ code: 0, out: '', err: `Loan a is in ${file}.\n` },
    });
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
  });

  test('says when there is none, and writes nothing', async () => {
    const file = inside('nothing.csv');

    expect(await slip('--at', '0', '--out', file)).toMatchObject({
      ...{ code: 4, out: '', err: 'casewright: The loan has not been approved yet.\n' },
    });
    expect(existsSync(file)).toBe(false);
    const asked = ['cases', 'document', 'desk-loan'];
    expect(await casewright([...asked, 'a', 'receipt', '--data', data])).toMatchObject({ code: 4, out: '' });
    expect(await casewright([...asked, 'nobody', 'slip', '--data', data])).toMatchObject({ code: 4, out: '' });
  });
});
