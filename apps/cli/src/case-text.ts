import type { CaseView } from '@casewright/engine';

/** A case as people read it on a terminal. */
export const caseText = ({ workflow, id, stage, revision, final, version, data, timers }: CaseView): string =>
  [
    `${workflow} ${id}: ${stage}${final ? ' (final)' : ''}`,
    `  revision ${revision}, definition ${version}`,
    ...Object.entries(data).map(([name, value]) => `  ${name}: ${short(value)}`),
    ...timers.map(({ name, due, then }) => `  timer ‘${name}’ due ${due}, then ${then}`),
  ].join('\n');

const LONGEST = 100;

/** A value on one line, cut where it gets long. */
export const short = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
};
