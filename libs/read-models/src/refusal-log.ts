import type { RefusalEntry } from '@casewright/engine';
import type { Selectable } from 'kysely';
import type { Database, RefusalRow } from './database.js';
import type { ReadModels, RecordedRefusal } from './read-models.js';
import { writing } from './writing.js';

type RefusalLogParts = {
  readonly database: Database;
  /** The business clock. */
  readonly now: () => string;
  /** Told when a batch could not be written; its entries wait for the next one. */
  readonly onFatal: (error: Error) => void;
};

const BATCH = 100;
const LONGEST_WAIT_MS = 200;
const KEPT_DAYS = 400;
const DAY_MS = 86_400_000;

/** Opens the log of refused commands, and lets go of entries more than 400 days old. */
export const openRefusalLog = async ({ database, now, onFatal }: RefusalLogParts) => {
  const { queries } = database;
  let waiting: RefusalEntry[] = [];
  let timer: NodeJS.Timeout | undefined;
  let written: Promise<void> = Promise.resolve();

  await writing(queries, (transaction) => makeTable({ ...database, queries: transaction }));
  const oldest = new Date(Date.parse(now()) - KEPT_DAYS * DAY_MS).toISOString();
  await writing(queries, (all) => all.deleteFrom('refusals').where('at', '<', oldest).execute());

  const write = async () => {
    const batch = waiting;
    waiting = [];
    if (batch.length === 0) return;

    try {
      await writing(queries, (all) => all.insertInto('refusals').values(batch.map(rowOf)).execute());
    } catch (error) {
      waiting = [...batch, ...waiting];
      throw error;
    }
  };

  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    written = written.then(write, write);
    return written;
  };
  const flushLater = () => void flush().catch(onFatal);

  const refusals: ReadModels['refusals'] = {
    add: (entry) => {
      waiting.push(entry);
      if (waiting.length === BATCH) flushLater();
      else timer ??= setTimeout(flushLater, LONGEST_WAIT_MS).unref();
    },

    of: async ({ stream, limit = BATCH, before }) => {
      await flush();
      let newest = queries.selectFrom('refusals').selectAll().orderBy('sequence', 'desc').limit(limit);
      if (stream !== undefined) newest = newest.where('stream', '=', stream);
      if (before !== undefined) newest = newest.where('sequence', '<', before);
      return (await newest.execute()).map(entryOf);
    },
  };

  return {
    refusals,
    flush,
    clear: async (): Promise<void> => {
      await flush();
      await writing(queries, (all) => all.deleteFrom('refusals').execute());
    },
  };
};

const makeTable = async ({ queries, withSequence }: Database): Promise<void> => {
  let table = withSequence(queries.schema.createTable('refusals').ifNotExists());
  for (const column of ['commandId', 'type', 'workflow', 'stream', 'personId', 'role', 'code', 'at'])
    table = table.addColumn(column, 'text', (made) => made.notNull());
  await table.addColumn('ruleId', 'text').execute();

  const index = queries.schema.createIndex('refusals_by_stream').ifNotExists();
  await index.on('refusals').columns(['stream', 'sequence']).execute();
};

const rowOf = ({ actor, ruleId, commandId, type, workflow, stream, code, at }: RefusalEntry) => ({
  ...{ commandId, type, workflow, stream, code, at },
  ...{ personId: actor.personId, role: actor.role, ruleId: ruleId ?? null },
});

const entryOf = ({
  sequence,
  commandId,
  type,
  workflow,
  stream,
  personId,
  role,
  code,
  ruleId,
  at,
}: Selectable<RefusalRow>): RecordedRefusal => ({
  ...{ sequence, commandId, type, workflow, stream, actor: { personId, role }, code: code as RefusalEntry['code'] },
  ...(ruleId === null ? {} : { ruleId }),
  at,
});
