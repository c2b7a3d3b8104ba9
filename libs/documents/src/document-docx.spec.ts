import { describe, expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import { HOSTILE, MEMO } from '../test/memo.js';
import { documentDocx } from './document-docx.js';

const partsOf = async (document = MEMO) => {
  const files = unzipSync(await documentDocx(document));
  return (name: string) => new TextDecoder('utf-8', { fatal: true }).decode(files[name]);
};

const part = await partsOf();
const body = part('word/document.xml');

/** The text of each paragraph. */
const paragraphs = (xml: string) =>
  [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p\/>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[ >][^<]*<\/w:t>/g)].map(([text]) => text.replace(/<[^>]*>/g, '')).join(''),
  );

const each = (tag: string, xml: string) => xml.match(new RegExp(`<${tag}[ >].*?</${tag}>`, 'gs')) ?? [];

describe('a document as a file of a word processor', () => {
  test('is a package of the Office Open XML family, with its title', () => {
    expect(part('[Content_Types].xml')).toContain('wordprocessingml.document.main+xml');
    expect(part('docProps/core.xml')).toContain('<dc:title>What is lent &amp; where</dc:title>');
  });

  test('begins with title and fields', () => {
    expect(paragraphs(body).slice(0, 3)).toEqual(['What is lent &amp; where', 'To: Ann', 'From: Lena']);
    expect(body).toContain('<w:pStyle w:val="Heading1"/>');
  });

  test('has its tables under their captions, with every cell and the lines of it', () => {
    const tables = each('w:tbl', body);

    expect(paragraphs(body.replace(/<w:tbl>.*?<\/w:tbl>/gs, '')).slice(3)).toEqual(['Out since Monday', 'Remarks']);
    expect(tables.map((table) => each('w:tr', table).map((row) => each('w:tc', row).map(paragraphs)))).toEqual([
      [
        [['Item'], ['Days']],
        [['An atlas, worn', 'and torn'], ['3']],
        [['A globe'], ['']],
      ],
      [[['Remark']]],
    ]);
  });

  test('repeats the headings of columns on every page, and parts no row', () => {
    const rows = each('w:tbl', body).map((table) => each('w:tr', table));

    expect(rows.map((each) => each.map((row) => row.includes('<w:tblHeader/>')))).toEqual([
      [true, false, false],
      [true],
    ]);
    expect(rows.flat().every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
  });

  test('is laid out on A4 paper on its side, in British English', () => {
    expect(body).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
    expect(part('word/styles.xml')).toContain('<w:lang w:val="en-GB"/>');
  });

  test('can be opened whatever was typed', async () => {
    const hostile = (await partsOf(HOSTILE))('word/document.xml');

    expect(hostile).not.toContain('<script>');
    expect(hostile).toContain('a\ufffdb\ufffdc\ufffdd');
    expect(hostile).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
  });
});
