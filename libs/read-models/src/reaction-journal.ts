import type { PendingReaction, ReactionChanges, ReactionJournal } from '@casewright/engine';
import type { CreateTableBuilder } from 'kysely';
import type { Queries } from './database.js';
import { writing } from './writing.js';

/** Opens the reactor's journal. One that is further than the log starts over, for reactions may be tried again. */
export const openReactionJournal = async (queries: Queries, headOf: () => Promise<number>) => {
  await writing(queries, makeTables);

  const checkpoint = async () => {
    const kept = await queries.selectFrom('reaction_checkpoint').select('position').executeTakeFirst();
    return Number(kept?.position ?? 0);
  };

  const clear = () =>
    writing(queries, async (transaction) => {
      await transaction.deleteFrom('reaction_checkpoint').execute();
      await transaction.deleteFrom('pending_reactions').execute();
    });
  if ((await checkpoint()) > (await headOf())) await clear();

  const journal: ReactionJournal = {
    checkpoint,
    save: (position, changes) =>
      writing(queries, async (transaction) => {
        await transaction
          .insertInto('reaction_checkpoint')
          .values({ id: 1, position })
          .onConflict((conflict) => conflict.column('id').doUpdateSet({ position }))
          .execute();
        await saveChanges(transaction, changes);
      }),
    pending: () => queries.selectFrom('pending_reactions').selectAll().orderBy('at').orderBy('sourceEventId').execute(),
  };
  return { journal, clear };
};

const KEY = ['reaction', 'sourceEventId', 'targetStream'] as const;

const saveChanges = async (queries: Queries, { pending, done }: ReactionChanges): Promise<void> => {
  for (const each of pending)
    await queries
      .insertInto('pending_reactions')
      .values(rowOf(each))
      .onConflict((conflict) => conflict.columns([...KEY]).doUpdateSet(rowOf(each)))
      .execute();

  // afterwards: within one page a reaction is first refused and then done, never the other way round
  for (const each of done) {
    let gone = queries.deleteFrom('pending_reactions');
    for (const column of KEY) gone = gone.where(column, '=', each[column]);
    await gone.execute();
  }
};

const rowOf = (each: PendingReaction): PendingReaction => ({
  ...{ reaction: each.reaction, sourceEventId: each.sourceEventId, targetStream: each.targetStream },
  ...{ sourceStream: each.sourceStream, sourceRevision: each.sourceRevision },
  ...{ code: each.code, message: each.message, at: each.at },
});

const makeTables = async (queries: Queries): Promise<void> => {
  await queries.schema
    .createTable('reaction_checkpoint')
    .ifNotExists()
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('position', 'bigint', (column) => column.notNull())
    .execute();

  let table: CreateTableBuilder<'pending_reactions', string> = queries.schema
    .createTable('pending_reactions')
    .ifNotExists();
  for (const column of [...KEY, 'sourceStream', 'code', 'message', 'at'])
    table = table.addColumn(column, 'text', (made) => made.notNull());
  await table
    .addColumn('sourceRevision', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('pending_reactions_key', [...KEY])
    .execute();
};
