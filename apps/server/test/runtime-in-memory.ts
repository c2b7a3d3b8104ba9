import { createEngine, registryOf, type RefusalEntry } from '@casewright/engine';
import { englandAndWales } from '@casewright/calendar';
import { inMemoryEventStore } from '@casewright/event-store';
import type { Runtime } from '@casewright/runtime';
import { openWebhooks } from '@casewright/subscriptions';
import type { Workflow } from '@casewright/workflow';
import { deskLoan } from '@casewright/workflow/example';

const COUNCILS: Readonly<Record<string, object>> = {
  bedford: { id: 'bedford', regionId: 'EE' },
  leeds: { id: 'leeds', regionId: 'YH' },
};

/** The engine on the example workflow, or others, all else in memory, on a clock that stands still unless it is set. */
export const runtimeInMemory = (workflows: readonly Workflow[] = [deskLoan]): Runtime => {
  const store = inMemoryEventStore();
  const registry = registryOf(workflows);
  const calendar = englandAndWales();
  const refusals: RefusalEntry[] = [];
  const imported = new Map<string, object>();
  let now = '2012-01-09T10:00:00.000Z';

  const find = (kind: string, id: string) => (kind === 'council' ? COUNCILS[id] : undefined);
  const engine = createEngine({
    ...{ store, registry, calendar, now: () => now },
    reference: { find, parameters: {} },
    index: { find: async () => [] },
    refused: (entry) => refusals.push(entry),
  });

  const directory: Runtime['directory'] = {
    ...{ find, parameters: {}, refresh: async () => undefined, reset: async () => undefined },
    list: async (kind) => (kind === 'councils' ? [...Object.values(COUNCILS), ...imported.values()] : []),
    nameOf: async () => undefined,
    import: async (data) => {
      const { councils } = (data ?? {}) as { readonly councils?: readonly { readonly id: string }[] };
      if (councils === undefined) return { issues: [{ field: 'councils', message: 'Required' }] };
      councils.forEach((council) => imported.set(council.id, council));
      return { changed: { councils: councils.length } };
    },
  };

  const webhooks = openWebhooks({
    ...{ file: ':memory:', log: store, registry, reach: { loopback: true }, onFault: () => undefined },
  });

  const hold = async (instant: string) => {
    if (instant < now) return { rejected: 'NOT_EMPTY' as const, message: 'The clock does not go back' };
    now = instant;
    return { now };
  };

  return {
    ...{ store, registry, calendar, engine, directory, webhooks, dashboards: [] },
    clock: {
      now: () => now,
      held: true,
      hold,
      advance: async (duration) => ({ rejected: 'VALIDATION', message: `${duration} is no duration` }),
      release: () => hold(new Date().toISOString()),
    },
    readModels: {
      position: 0,
      find: async () => [],
      waitFor: () => store.head(),
      dueTimers: async () => [],
      refusals: {
        add: (entry: RefusalEntry) => void refusals.push(entry),
        of: async ({ stream }: { readonly stream?: string }) =>
          refusals.filter((entry) => stream === undefined || entry.stream === stream).reverse(),
      },
    } as unknown as Runtime['readModels'],
    settle: async () => undefined,
    demonstrate: async () =>
      (await store.head()) > 0
        ? { rejected: 'NOT_EMPTY', message: 'There is something in the store' }
        : { now: (now = '2012-02-10T09:00:00.000Z') },
    reset: async () => undefined,
    backup: async () => undefined,
    close: async () => undefined,
  };
};
