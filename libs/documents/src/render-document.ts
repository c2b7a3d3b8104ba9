import type { Document } from '@casewright/workflow';
import { documentCsv } from './document-csv.js';
import type { DocumentFormat } from './document-formats.js';
import { documentHtml } from './document-html.js';

/** A document in a format. JSON keeps whatever else it is given; the others show title, header and tables. */
export const renderDocument = async (document: Document, format: DocumentFormat): Promise<string | Uint8Array> => {
  switch (format) {
    case 'json':
      return JSON.stringify(document);
    case 'csv':
      return documentCsv(document);
    case 'html':
      return documentHtml(document);
    case 'docx':
      return (await import('./document-docx.js')).documentDocx(document);
  }
};
