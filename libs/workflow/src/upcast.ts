import type { EventShapes } from './events.js';

/** For each event type, what brings version 1 to 2, 2 to 3, and so on; the newest version is their number plus one. */
export type Upcasts = Readonly<Record<string, readonly ((data: Record<string, unknown>) => Record<string, unknown>)[]>>;

/** The schema version an event of this type is written at today. */
export const schemaVersionOf = (upcasts: Upcasts, type: string): number => (upcasts[type]?.length ?? 0) + 1;

/**
 * A stored event's data in today's shape; stored bytes stay as they are. Throws when no schema knows the type or the
 * data does not fit: then the code no longer fits its history.
 */
export const upcast = (
  { events, upcasts }: { readonly events: EventShapes; readonly upcasts: Upcasts },
  type: string,
  data: unknown,
  schemaVersion: number,
): object => {
  const shape = events[type];
  if (shape === undefined)
    throw new Error(`No schema for the recorded event ${type}. Restore it: events stay for ever.`);

  const steps = upcasts[type]?.slice(schemaVersion - 1) ?? [];
  return shape.parse(steps.reduce((older, step) => step(older), data as Record<string, unknown>));
};
