import { legible } from './legible.js';

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as it may stand in HTML content and attributes. */
export const escapeHtml = (text: string): string =>
  legible(text).replace(/[&<>"']/g, (letter) => NAMED[letter] ?? letter);
