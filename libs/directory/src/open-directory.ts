import { randomUUID } from 'node:crypto';
import type { EventStore } from '@casewright/event-store';
import type { Workflow } from '@casewright/workflow';
import { changesOf } from './changes.js';
import { countChanged } from './count-changed.js';
import type { Directory } from './directory.js';
import { importShape, type Import } from './import-shape.js';
import { issuesOf } from './issues.js';
import { listed } from './listing.js';
import { nameOf, newNames, type Names } from './named.js';
import { registerAfter, SHIPPED, type Register, type RegisterEvent } from './register.js';
import { registerStream, type Recording } from './register-stream.js';
import { turns } from './turns.js';

export type DirectoryOptions = {
  readonly store: EventStore;
  readonly names: Names;
  /** The workflows whose parameters may be set. */
  readonly registry: { readonly all: readonly Pick<Workflow, 'settings'>[] };
  /** The business clock: an ISO instant with milliseconds. */
  readonly now: () => string;
  /** New UUIDs. */
  readonly ids?: () => string;
};

/** How often an import is decided anew because others imported meanwhile. */
const ATTEMPTS = 20;

/** Opens the directory: the shipped reference data and every import since. */
export const openDirectory = async (options: DirectoryOptions): Promise<Directory> => {
  const { store, names, registry, now, ids = randomUUID } = options;
  const shape = importShape(registry.all);
  const stream = registerStream(store);
  let register: Register = SHIPPED;
  const inTurn = turns();

  const refresh = async () => {
    const news = await stream.news();
    if (news.length > 0) register = registerAfter(register, news);
  };
  await refresh();

  const record = async (data: Import, recording: Recording): Promise<readonly RegisterEvent[]> => {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      await refresh();
      const changes = changesOf(register, data);
      if (changes.length === 0) return [];

      const recorded = await stream.append(changes, recording);
      await refresh();
      if (recorded) return changes;
    }
    throw new Error(`The register changed ${ATTEMPTS} times while an import was decided: try again later.`);
  };

  return {
    find: (kind, id) => register[FOUND_IN[kind]].get(id),
    get parameters() {
      return register.parameters;
    },
    list: (kind) => listed(register, names, kind),
    nameOf: (kind, id) => nameOf(names, kind, id),
    import: async (data, by) => {
      const parsed = shape.safeParse(data);
      if (!parsed.success) return { issues: parsed.error.issues.flatMap(issuesOf) };

      return inTurn(async () => {
        const changes = await record(parsed.data, { by, now: now(), ids });
        const renamed = await newNames(names, parsed.data);
        await names.put(renamed);
        return { changed: countChanged(changes, renamed) };
      });
    },
    refresh: () => inTurn(refresh),
    reset: () =>
      inTurn(async () => {
        stream.forget();
        register = SHIPPED;
        await refresh();
      }),
  };
};

const FOUND_IN = { council: 'councils', person: 'people', provider: 'providers', indicator: 'indicators' } as const;
