import type { Document, DocumentTable } from '@casewright/workflow';
import {
  AlignmentType,
  Document as WordDocument,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { legible, linesOf } from './legible.js';

/** A document as a file of a word processor (.docx), on A4 paper laid on its side. */
export const documentDocx = async ({ title, header, tables }: Document): Promise<Uint8Array> =>
  Packer.toBuffer(
    new WordDocument({
      title: legible(title),
      creator: 'Casewright',
      styles: {
        default: { document: { run: PLAIN }, heading1: { run: HEADING, paragraph: { spacing: { after: 200 } } } },
      },
      sections: [
        {
          properties: { page: { size: A4_LANDSCAPE, margin: MARGINS } },
          footers: { default: pageNumbers() },
          children: [
            new Paragraph({ heading: HeadingLevel.HEADING_1, text: legible(title) }),
            ...header.map(fieldParagraph),
            ...tables.flatMap(captionedTable),
          ],
        },
      ],
    }),
  );

// lengths are in twentieths of a point
const A4_LANDSCAPE = { width: 11_906, height: 16_838, orientation: PageOrientation.LANDSCAPE };
const MARGINS = { top: 850, right: 850, bottom: 1100, left: 850, footer: 500 };

const PLAIN = { font: 'Arial', size: '10pt', language: { value: 'en-GB' } } as const;
const HEADING = { size: '16pt', bold: true, color: '0B0C0C' } as const;

const fieldParagraph = ({ label, value }: Document['header'][number]): Paragraph =>
  new Paragraph({ children: [new TextRun({ text: `${legible(label)}: `, bold: true }), ...runsOf(value)] });

const captionedTable = ({ caption, columns, rows }: DocumentTable): readonly (Paragraph | Table)[] => [
  new Paragraph({
    children: [new TextRun({ text: legible(caption), bold: true })],
    keepNext: true,
    spacing: { before: 200, after: 100 },
  }),
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    layout: TableLayoutType.FIXED,
    columnWidths: widthsOf([columns, ...rows]),
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: columns.map(headingCell) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map(cellOf) })),
    ],
  }),
];

/** The more a column has to say, the wider it is, within reason. */
const widthsOf = (lines: readonly (readonly string[])[]): readonly number[] => {
  const wanted = (lines[0] ?? []).map((_, column) => {
    const longest = Math.max(...lines.map((cells) => cells[column]?.length ?? 0));
    return Math.min(Math.max(longest, NARROWEST), WIDEST);
  });
  const all = wanted.reduce((sum, letters) => sum + letters, 0);
  return wanted.map((letters) => Math.floor((letters / all) * (A4_LANDSCAPE.height - MARGINS.left - MARGINS.right)));
};

const NARROWEST = 14;
const WIDEST = 50;

const headingCell = (column: string): TableCell =>
  new TableCell({
    margins: CELL_MARGINS,
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'F3F2F1' },
    children: [new Paragraph({ children: [new TextRun({ text: legible(column), bold: true })] })],
  });

const cellOf = (text: string): TableCell =>
  new TableCell({ margins: CELL_MARGINS, children: linesOf(text).map((line) => new Paragraph({ text: line })) });

const CELL_MARGINS = { top: 60, right: 80, bottom: 60, left: 80 };

const runsOf = (text: string): readonly TextRun[] =>
  linesOf(text).map((line, index) => new TextRun({ text: line, break: index === 0 ? 0 : 1 }));

const pageNumbers = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [new TextRun({ children: [PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })],
      }),
    ],
  });
