import type { Document, DocumentTable } from '@casewright/workflow';
import { escapeHtml } from './escape-html.js';
import { STYLE } from './html-style.js';
import { linesOf } from './legible.js';

/** A document as a page of its own that needs nothing else, to be read or printed. */
export const documentHtml = ({ title, header, tables }: Document): string => `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${header.length === 0 ? '' : `<dl>\n${header.map(fieldHtml).join('\n')}\n</dl>\n`}${tables.map(tableHtml).join('\n')}
</main>
</body>
</html>
`;

const fieldHtml = ({ label, value }: Document['header'][number]): string =>
  `<dt>${escapeHtml(label)}</dt><dd>${cellHtml(value)}</dd>`;

// wider than a small screen, a table is scrolled, also from the keyboard
const tableHtml = ({ caption, columns, rows }: DocumentTable, index: number): string => `\
<section aria-labelledby="table-${index + 1}" tabindex="0">
<table>
<caption id="table-${index + 1}">${escapeHtml(caption)}</caption>
<thead>
<tr>${columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`).join('')}</tr>
</thead>
<tbody>
${rows.map((row) => `<tr>${row.map((cell) => `<td>${cellHtml(cell)}</td>`).join('')}</tr>`).join('\n')}
</tbody>
</table>
</section>`;

const cellHtml = (text: string): string => linesOf(text).map(escapeHtml).join('<br>');
