import { createHash } from 'node:crypto';

/** How a document looks, on screen and on A4 paper laid on its side. */
export const STYLE = `
@page { size: A4 landscape; margin: 15mm; @bottom-right { content: counter(page) " of " counter(pages); font: 9pt Arial, sans-serif; } }
body { margin: 1.5rem auto; max-width: 75rem; padding: 0 1rem; color: #0b0c0c; background: #fff; font: 1rem/1.4 Arial, Helvetica, sans-serif; }
h1 { margin: 0 0 1rem; font-size: 1.6rem; line-height: 1.2; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.5rem; margin: 0 0 1.5rem; }
dt { font-weight: bold; }
dd { margin: 0; }
section { margin: 0 0 1.5rem; overflow-x: auto; }
section:focus { outline: 3px solid #0b0c0c; outline-offset: 3px; }
table { width: 100%; border-collapse: collapse; }
caption { margin: 0 0 .5rem; font-weight: bold; text-align: left; }
th, td { min-width: 6.5rem; border: 1px solid #505a5f; padding: .4rem .5rem; text-align: left; vertical-align: top; overflow-wrap: break-word; }
thead th { background: #f3f2f1; }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr; } dd { margin: 0 0 .5rem; } }
@media print {
  body { margin: 0; max-width: none; padding: 0; font-size: 9.5pt; line-height: 1.3; }
  section { overflow: visible; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
}
`;

/** The style as a content security policy names it: this text and no other. */
export const STYLE_SOURCE = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;
