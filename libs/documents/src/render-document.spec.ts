import { describe, expect, test } from '@jest/globals';
import { HOSTILE, MEMO, textOf } from '../test/memo.js';
import { DOCUMENT_FORMATS, type DocumentFormat } from './document-formats.js';
import { renderDocument } from './render-document.js';

const rendered = async (format: DocumentFormat, document = MEMO) => textOf(await renderDocument(document, format));

describe('a document', () => {
  test('can be had in four formats', async () => {
    const beginnings = await Promise.all(DOCUMENT_FORMATS.map(async (format) => (await rendered(format)).slice(0, 2)));
    expect(DOCUMENT_FORMATS).toEqual(['json', 'csv', 'html', 'docx']);
    expect(beginnings).toEqual(['{"', 'To', '<!', 'PK']);
  });

  test('is itself as JSON', async () => {
    expect(JSON.parse(await rendered('json'))).toEqual(MEMO);
  });

  test('says on each line of CSV what it is about, and then what the row says', async () => {
    expect(await rendered('csv')).toBe(
      [
        'To,From,Item,Days\r\n',
        'Ann,Lena,"An atlas, worn\nand torn",3\r\n',
        'Ann,Lena,A globe,\r\n',
        '\r\n',
        'To,From,Remark\r\n',
      ].join(''),
    );
  });

  test('runs no formula as CSV', async () => {
    const csv = await rendered('csv', HOSTILE);
    expect(csv.split('\r\n')[1]).toBe(`'=cmd(),'@sum<script>alert(1)</script>`);
  });
});
