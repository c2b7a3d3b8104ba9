import type { Document, DocumentTable } from '@casewright/workflow';
import { csvLines } from './csv.js';

/** A document as CSV: every row says what the document is about before its own cells. A blank line parts its tables. */
export const documentCsv = ({ header, tables }: Document): string => {
  const labels = header.map(({ label }) => label);
  const values = header.map(({ value }) => value);
  const lines = ({ columns, rows }: DocumentTable) => [
    [...labels, ...columns],
    ...rows.map((row) => [...values, ...row]),
  ];
  return tables.map((table) => csvLines(lines(table))).join('\r\n');
};
