import type { Document } from '@casewright/workflow';

/** Two tables, a cell of two lines, an empty cell, an empty table. */
export const MEMO: Document = {
  title: 'What is lent & where',
  header: [
    { label: 'To', value: 'Ann' },
    { label: 'From', value: 'Lena' },
  ],
  tables: [
    {
      caption: 'Out since Monday',
      columns: ['Item', 'Days'],
      rows: [
        ['An atlas, worn\nand torn', '3'],
        ['A globe', ''],
      ],
    },
    { caption: 'Remarks', columns: ['Remark'], rows: [] },
  ],
};

const EVIL = '@sum<script>alert(1)</script>';

/** What somebody may have typed who means no good, or pasted from somewhere. */
export const HOSTILE: Document = {
  title: `</title>${EVIL}`,
  header: [{ label: '<b onclick="x()">', value: '=cmd()' }],
  tables: [{ caption: `"${EVIL}`, columns: [`'${EVIL}`], rows: [[EVIL], ['a\u0000b\u000bc\ud800d\r\ne']] }],
};

export const textOf = (rendered: string | Uint8Array): string =>
  typeof rendered === 'string' ? rendered : new TextDecoder().decode(rendered);
