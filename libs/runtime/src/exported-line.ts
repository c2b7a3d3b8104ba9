import type { StoredEvent } from '@casewright/event-store';
import { z } from 'zod';

/** An event as an export carries it: everything but its position, which belongs to the store it is in. */
export type ExportedEvent = Omit<StoredEvent, 'position'>;

const header = z.strictObject({ format: z.literal('casewright-events'), version: z.literal(1) });
const footer = z.strictObject({ end: z.literal('casewright-events'), events: z.int().nonnegative() });
const line = z.strictObject({
  stream: z.string().min(1),
  revision: z.int().nonnegative(),
  id: z.string().min(1),
  type: z.string().min(1),
  data: z.string(),
  meta: z.string(),
  hash: z.string(),
});

/** The first line of an export. */
export const HEADER = JSON.stringify({ format: 'casewright-events', version: 1 } satisfies z.output<typeof header>);

/** The line of one event: `data` and `meta` are the stored texts, byte for byte, as JSON strings. */
export const lineOf = ({ stream, revision, id, type, data, meta, hash }: ExportedEvent): string =>
  JSON.stringify({ stream, revision, id, type, data, meta, hash } satisfies z.output<typeof line>);

/** The last line, by which a file that was cut off is known. */
export const footerOf = (events: number): string =>
  JSON.stringify({ end: 'casewright-events', events } satisfies z.output<typeof footer>);

/** What a line says: that an export begins, an event, or how many there were. Undefined when it says none of these. */
export const readLine = (
  text: string,
): 'header' | { readonly event: ExportedEvent } | { readonly events: number } | undefined => {
  const json = parsed(text);
  const event = line.safeParse(json);
  if (event.success) return { event: event.data };
  if (header.safeParse(json).success) return 'header';
  const end = footer.safeParse(json);
  return end.success ? { events: end.data.events } : undefined;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};
