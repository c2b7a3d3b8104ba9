import { csvOf } from '@casewright/documents';
import type { WorklistRow } from '@casewright/read-models';

const COLUMNS = [
  ...['workflow', 'id', 'title', 'stage', 'stageTitle', 'final', 'councilId', 'regionId', 'ownerId', 'brokerId'],
  ...['due', 'overdue', 'overdueSince', 'nextTimer', 'stageSince', 'startedAt', 'updatedAt', 'revision'],
];

/** A list of cases as CSV. */
export const worklistCsv = (cases: readonly WorklistRow[]): string =>
  csvOf(
    COLUMNS,
    cases.map(({ nextDue, ...row }) => ({ ...row, nextTimer: nextDue?.name })),
  );
