export { csvLines, csvOf, type Cell } from './csv.js';
export { CONTENT_TYPES, DOCUMENT_FORMATS, MEDIA_TYPES, type DocumentFormat } from './document-formats.js';
export { STYLE_SOURCE } from './html-style.js';
export { renderDocument } from './render-document.js';
