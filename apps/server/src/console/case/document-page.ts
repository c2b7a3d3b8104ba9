import type { DocumentOfCase } from '@casewright/runtime';
import type { Page } from '../page/pages.js';
import type { CaseTitle } from './case-title.js';

const FORMATS = [
  { format: 'docx', text: 'Word processor (docx)' },
  { format: 'csv', text: 'Spreadsheet (csv)' },
  { format: 'json', text: 'Data (json)' },
] as const;

type Shown = { readonly document: DocumentOfCase; readonly isNow: boolean; readonly caseTitle: CaseTitle };

/** A document as a page of the console, with the files it can be had as; the same revision, if it is an earlier one. */
export const documentPage = ({ document, isNow, caseTitle }: Shown): Page => {
  const { workflow, id, name, revision, title, header, tables } = document;
  const address = `/cases/${workflow}/${id}`;
  const then = isNow ? '' : `&revision=${revision}`;

  return {
    template: 'case/document.njk',
    title: `${title} (${id})`,
    ...{ heading: title, revision, isNow, of: { text: caseTitle.heading, href: address } },
    header: header.map(({ label, value }) => ({ label, lines: linesOf(value) })),
    tables: tables.map(({ caption, columns, rows }) => ({
      caption,
      columns,
      rows: rows.map((row) => row.map(linesOf)),
    })),
    files: FORMATS.map(({ format, text }) => ({
      text,
      href: `${address}/documents/${name}?format=${format}${then}`,
    })),
  };
};

const linesOf = (text: string): readonly string[] => text.split(/\r\n|\r|\n/);
