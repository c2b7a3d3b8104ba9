/** The formats a document can be had in, by their media types. */
export const MEDIA_TYPES = {
  json: 'application/json',
  csv: 'text/csv',
  html: 'text/html',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

export type DocumentFormat = keyof typeof MEDIA_TYPES;

export const DOCUMENT_FORMATS = Object.keys(MEDIA_TYPES) as readonly DocumentFormat[];

/** What a `Content-Type` says of each. */
export const CONTENT_TYPES: Readonly<Record<DocumentFormat, string>> = {
  json: `${MEDIA_TYPES.json}; charset=utf-8`,
  csv: `${MEDIA_TYPES.csv}; charset=utf-8; header=present`,
  html: `${MEDIA_TYPES.html}; charset=utf-8`,
  docx: MEDIA_TYPES.docx,
};
