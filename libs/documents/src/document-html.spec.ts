import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { HtmlValidate } from 'html-validate';
import { HOSTILE, MEMO } from '../test/memo.js';
import { documentHtml } from './document-html.js';
import { STYLE_SOURCE } from './html-style.js';

const html = documentHtml(MEMO);
const all = (pattern: RegExp, text = html) => [...text.matchAll(pattern)].map((match) => match[1]);

describe('a document as a page', () => {
  test('has a language, and its title as title and heading', () => {
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="en">/);
    expect(all(/<(?:title|h1)>(.*?)</g)).toEqual(['What is lent &amp; where', 'What is lent &amp; where']);
  });

  test('says what it is about in terms with their values', () => {
    expect(all(/<dt>(.*?)<\/dt>/g)).toEqual(['To', 'From']);
    expect(all(/<dd>(.*?)<\/dd>/g)).toEqual(['Ann', 'Lena']);
  });

  test('has tables with captions and headings of columns, which the region to scroll them is named by', () => {
    expect(all(/<caption id="(.*?)">/g)).toEqual(all(/<section aria-labelledby="(.*?)" tabindex="0"/g));
    expect(all(/<caption.*?>(.*?)</g)).toEqual(['Out since Monday', 'Remarks']);
    expect(all(/<thead>\s*<tr>(.*?)<\/tr>/g)).toEqual([
      '<th scope="col">Item</th><th scope="col">Days</th>',
      '<th scope="col">Remark</th>',
    ]);
  });

  test('parts the lines of a cell', () => {
    expect(all(/<td>(.*?)<\/td>/g)).toEqual(['An atlas, worn<br>and torn', '3', 'A globe', '']);
  });

  test('is printed on A4 paper on its side, with the headings of columns on every page', () => {
    expect(html).toMatch(/@page \{ size: A4 landscape/);
    expect(html).toMatch(/@media print \{[^]*thead \{ display: table-header-group; \}/);
  });

  test('needs nothing else: no script, no link, no style but the one that its policy names', () => {
    const style = all(/<style>([^]*?)<\/style>/g);

    expect(style).toHaveLength(1);
    expect(STYLE_SOURCE).toBe(`'sha256-${createHash('sha256').update(style[0]!).digest('base64')}'`);
    expect(html).not.toMatch(/<script|<link|<img|\sstyle=|\son\w+=|url\(|@import/);
  });

  test.each([MEMO, HOSTILE])('is well-formed and accessible by the rules of HTML', async (document) => {
    const rules = new HtmlValidate({ extends: ['html-validate:recommended', 'html-validate:a11y'] });
    const { results } = await rules.validateString(documentHtml(document));
    expect(results.flatMap(({ messages }) => messages)).toEqual([]);
  });

  test('shows whatever was typed, and runs none of it', () => {
    const hostile = documentHtml(HOSTILE);
    const tags = (text: string) => text.match(/<\/?[a-z!][^>]*>/g)?.map((tag) => /^<\/?[a-z0-9!]+/.exec(tag)?.[0]);

    expect(new Set(tags(hostile))).toEqual(new Set(tags(html)));
    expect(hostile).toContain('<td>@sum&lt;script&gt;alert(1)&lt;/script&gt;</td>');
    expect(hostile).toContain('<td>a\ufffdb\ufffdc\ufffdd<br>e</td>');
  });
});
