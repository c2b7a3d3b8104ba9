import { existsSync } from 'node:fs';
import { filesOf, inspect, type Inspection, type RuntimeOptions } from '@casewright/runtime';
import { databaseFacts } from './database-facts.js';
import { counted } from './output.js';
import { findingText } from './verification-text.js';

/** One thing looked at. A `notice` is worth knowing, a `problem` needs somebody. */
export type Checked = {
  readonly name: string;
  readonly standing: 'ok' | 'notice' | 'problem';
  readonly detail: string;
};

/** Looks at a data folder from its files to its newest events; stops where it cannot be opened. */
export const examine = async (opening: RuntimeOptions): Promise<readonly Checked[]> => {
  const { events, readModels } = filesOf(opening.data);
  if (!existsSync(events))
    return [problem('files', `${events} does not exist: name the folder of the data with --data`)];
  const files = existsSync(readModels)
    ? ok('files', `${events}, ${readModels}`)
    : notice('files', `${readModels} does not exist: it is made from the log when the data is next served`);

  try {
    const inspection = await inspect(opening);
    return [files, store(events), ...standing(inspection)];
  } catch (error) {
    return [files, problem('event store', (error as Error).message)];
  }
};

/** That the store opened says the most: it refuses unsafe SQLite, a newer schema, and lax commits after a write. */
const store = (file: string): Checked => {
  const { sqlite, schema } = databaseFacts(file);
  return ok('event store', `schema version ${schema}, SQLite ${sqlite}, synchronous=FULL after a write`);
};

const standing = (inspection: Inspection): readonly Checked[] => {
  const { head, readModels, pendingReactions, overdueTimers, clock, newest } = inspection;
  const behind = head - readModels;
  const [reaction] = pendingReactions;
  const [timer] = overdueTimers;
  const [finding] = newest.findings;

  return [
    behind === 0
      ? ok('read models', `at position ${head}, the end of the log`)
      : notice('read models', `${counted(behind, 'event')} behind: they follow while the data is served`),
    reaction === undefined
      ? ok('reactions', 'none pending')
      : notice('reactions', `${pendingReactions.length} pending; ${reaction.targetStream}: ${reaction.message}`),
    timer === undefined
      ? ok('timers', 'none overdue')
      : notice('timers', `${overdueTimers.length} overdue since ${timer.at}: they fire while the data is served`),
    clock.held ? notice('clock', `held at ${clock.now}`) : ok('clock', 'real time'),
    finding === undefined
      ? ok('newest events', `${counted(newest.events, 'event')} as recorded`)
      : problem('newest events', `${counted(newest.findings.length, 'finding')}; ${findingText(finding)}`),
  ];
};

const ok = (name: string, detail: string): Checked => ({ name, standing: 'ok', detail });
const notice = (name: string, detail: string): Checked => ({ name, standing: 'notice', detail });
const problem = (name: string, detail: string): Checked => ({ name, standing: 'problem', detail });
