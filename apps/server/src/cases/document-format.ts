import type { IncomingHttpHeaders } from 'node:http';
import { CONTENT_TYPES, DOCUMENT_FORMATS, MEDIA_TYPES, STYLE_SOURCE, type DocumentFormat } from '@casewright/documents';
import { preferredType } from '../http/preferred-type.js';
import { invalid } from '../http/problem.js';
import { single, type Query } from '../http/query-params.js';

const { json, csv, html, docx } = MEDIA_TYPES;

/** The format a document is asked for in: `?format=` where it is given, else by `Accept`. Throws a problem for any other. */
export const formatIn = (query: Query, headers: IncomingHttpHeaders): DocumentFormat => {
  const asked = single(query, 'format');
  const preferred = preferredType(headers, [json, csv, html, docx]);
  const found = DOCUMENT_FORMATS.find((format) =>
    asked === undefined ? MEDIA_TYPES[format] === preferred : format === asked,
  );
  if (found === undefined) throw invalid('format', `Give one of ${DOCUMENT_FORMATS.join(', ')}`);
  return found;
};

/** Headers of a document in a format: a page loads nothing, files of other programs are saved under a name. */
export const documentHeaders = (format: DocumentFormat, fileName: string): Readonly<Record<string, string>> => ({
  'content-type': CONTENT_TYPES[format],
  ...(format === 'html' ? { 'content-security-policy': PAGE_POLICY } : {}),
  ...(format === 'csv' || format === 'docx'
    ? { 'content-disposition': `attachment; filename="${fileName}.${format}"` }
    : {}),
});

const PAGE_POLICY = [
  ...["default-src 'none'", `style-src ${STYLE_SOURCE}`],
  ...["base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"],
].join('; ');
