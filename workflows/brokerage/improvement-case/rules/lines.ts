import { rule } from '../definition.js';
import { isOpen, lineNamed } from '../package.js';

type NamesALine = { readonly lineId: string };
type NamesLines = { readonly lineIds: readonly string[] };

const noSuchLine = (lineId: string, field: string) => ({ message: `The package has no line ${lineId}.`, field });

/** GEN-R02: a command names a line of the package. */
export const lineIsThere = rule<NamesALine>(
  'GEN-R02',
  ({ input: { lineId }, case: recorded }) => lineNamed(recorded, lineId) !== undefined || noSuchLine(lineId, 'lineId'),
);

/** GEN-R02: a command names a line of the package that is neither completed nor cancelled. */
export const lineIsOpen = rule<NamesALine>('GEN-R02', ({ input: { lineId }, case: recorded }) => {
  const line = lineNamed(recorded, lineId);
  if (line === undefined) return noSuchLine(lineId, 'lineId');
  return isOpen(line) || { message: `The line ${line.lineId} is ${line.status}.`, field: 'lineId' };
});

/** GEN-R02: a line whose sourcing fails is planned or sourced, and nothing of it has been delivered. */
export const lineCanFail = rule<NamesALine>('GEN-R02', ({ input: { lineId }, case: recorded }) => {
  const line = lineNamed(recorded, lineId);
  if (line === undefined) return noSuchLine(lineId, 'lineId');
  return (
    line.status === 'planned' ||
    line.status === 'sourced' || { message: `The line ${line.lineId} is not waiting to be delivered.`, field: 'lineId' }
  );
});

/** GEN-R02: what is delivered is delivered on a line that has its source. */
export const lineDelivers = rule<NamesALine>('GEN-R02', ({ input: { lineId }, case: recorded }) => {
  const line = lineNamed(recorded, lineId);
  if (line === undefined) return noSuchLine(lineId, 'lineId');
  return (
    line.status === 'sourced' ||
    line.status === 'inDelivery' || {
      message: `Nothing can be delivered on the line ${line.lineId} now.`,
      field: 'lineId',
    }
  );
});

/** GEN-R02: a change names lines of the package that are neither completed nor cancelled. */
export const linesAreOpen = rule<NamesLines>('GEN-R02', ({ input: { lineIds }, case: recorded }) => {
  if (lineIds.length === 0) return { message: 'Name the lines that are to change.', field: 'lineIds' };

  const gone = lineIds.find((lineId) => {
    const line = lineNamed(recorded, lineId);
    return line === undefined || !isOpen(line);
  });
  return (
    gone === undefined || { message: `The package has no line ${gone} on which more is to come.`, field: 'lineIds' }
  );
});
