// Preloaded, it makes a process write rows and checkpoints of its read models in two transactions.
import Database from 'better-sqlite3';

const MOVES_A_CHECKPOINT = /^(update "(checkpoints|rebuilds)"|insert into "reaction_checkpoint")/;

const honest = Object.getOwnPropertyDescriptor(Database.prototype, 'prepare')?.value as Database.Database['prepare'];

Database.prototype.prepare = function (this: Database.Database, source: string) {
  const statement = honest.call(this, source) as Database.Statement;
  if (!MOVES_A_CHECKPOINT.test(source)) return statement;

  const run = statement.run.bind(statement);
  statement.run = (...parameters) => {
    const moved = run(...parameters);
    this.exec('commit; begin');
    return moved;
  };
  return statement;
} as Database.Database['prepare'];
