import type { Registry } from '@casewright/engine';
import type { StoredEvent } from '@casewright/event-store';
import type { Actor } from '@casewright/workflow';
import type { LogFilter } from './log-filter.js';
import { loggedEvent, type LoggedEvent } from './logged-event.js';

/** An event as somebody wants it; undefined when they do not. */
export type Choose = (stored: StoredEvent) => LoggedEvent | undefined;

/** What a filter stands for, once names and dates have been looked up. */
export type Wanted = Pick<LogFilter, 'workflow' | 'types' | 'hide'> & {
  /** Ids of whoever acted or was acted for. */
  readonly people: ReadonlySet<string> | undefined;
  /** Recorded at this instant or later, and before that one. */
  readonly since: string | undefined;
  readonly until: string | undefined;
};

/** Chooses the events of cases that are wanted. Those that cannot be read fit no person and no date. */
export const choosing = (registry: Registry, wanted: Wanted): Choose => {
  const { workflow, people, since, until } = wanted;
  const isOfType = typeFilter(wanted);
  const needsMeta = people !== undefined || since !== undefined || until !== undefined;

  return (stored) => {
    if (!isOfType(registry.ofCategory(stored.stream.slice(0, stored.stream.indexOf('-')))?.name, stored.type))
      return undefined;
    const logged = loggedEvent(stored, registry);
    if (logged === undefined || (workflow !== '' && logged.workflow.name !== workflow)) return undefined;
    if (!needsMeta) return logged;

    const { meta } = logged.event ?? {};
    if (meta === undefined) return undefined;
    const isInTime =
      (since === undefined || meta.recordedAt >= since) && (until === undefined || meta.recordedAt < until);
    return isInTime && (people === undefined || names(meta.actor, people)) ? logged : undefined;
  };
};

const typeFilter = ({ types, hide }: Wanted) => {
  if (types.length === 0) return () => true;
  const named = new Set(types);
  return (workflow: string | undefined, type: string) => (named.has(type) || named.has(`${workflow}.${type}`)) !== hide;
};

const names = ({ personId, onBehalfOf }: Actor, people: ReadonlySet<string>): boolean =>
  people.has(personId) || (onBehalfOf !== undefined && people.has(onBehalfOf));
