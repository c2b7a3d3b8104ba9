import type { AnyRow, Workflow } from '@casewright/workflow';
import { isDrawnAt, leavesOf, START } from './drawn.js';
import type { Reference } from './reference-table.js';

type Row = { readonly from: AnyRow['from']; readonly words: string };

/** Rules of the whole system, which the tables do not repeat. */
const isGeneral = (ruleId: string): boolean => ruleId.startsWith('GEN-');

/** DOMAIN 2.7 draws escalation once for the three core workflows; some commands raise one besides what they record. */
const ofEscalation = (name: string): boolean => /^Escalation|Escalation$/.test(name);

/** What is known of a command's rows: rules of the table that refuse nothing there, and rules that another one names. */
export type KnownRows = Readonly<
  Record<string, { readonly silent?: readonly string[]; readonly also?: readonly string[] }>
>;

const inWords = (by: readonly string[], rules: readonly string[], emits: readonly string[]): string =>
  `by ${[...by].sort().join(', ')}; under ${[...new Set(rules)].join(', ') || 'no rule'}; recording ${emits.join(', ')}`;

const rowsOf = (workflow: Workflow, command: string, also: readonly string[]): readonly Row[] =>
  (workflow.commands[command]?.rows ?? []).map(({ from, by, rules = [], emits }) => ({
    ...{
      from,
      words: inWords(
        by,
        rules.map(({ ruleId }) => ruleId).filter((id) => !isGeneral(id) && !also.includes(id)),
        [emits].flat().filter((type) => !ofEscalation(type)),
      ),
    },
  }));

const drawnRowsOf = (reference: Reference, command: string, silent: ReadonlySet<string>): readonly Row[] =>
  reference.transitions
    .filter((row) => row.command === command)
    .map(({ from, by, rules, events }) => ({
      ...{
        from,
        words: inWords(
          by,
          rules.filter((id) => !silent.has(id)),
          events,
        ),
      },
    }));

const at = (rows: readonly Row[], place: string): string =>
  [...new Set(rows.filter(({ from }) => isDrawnAt(from, place)).map(({ words }) => words))].sort().join(' | ') || 'not';

/**
 * Where a definition says other than the policy's table: who may give a command at which stage, under which rules, and
 * what is recorded. Commands that are not there yet are no difference. `silent` are the rules that refuse nothing.
 */
export const differences = (
  workflow: Workflow,
  reference: Reference,
  silent: ReadonlySet<string>,
  known: KnownRows = {},
): readonly string[] => {
  const places = [START, ...leavesOf(workflow).map(({ path }) => path)];

  return Object.keys(workflow.commands).flatMap((command) => {
    const { silent: quiet = [], also = [] } = known[command] ?? {};
    const drawn = drawnRowsOf(reference, command, new Set([...silent, ...quiet]));
    const defined = rowsOf(workflow, command, also);
    if (drawn.length === 0) return ofEscalation(command) ? [] : [`${command} is not in the table`];
    return places
      .filter((place) => at(defined, place) !== at(drawn, place))
      .map(
        (place) => `${command} at ${place}: the table says ${at(drawn, place)}; the definition ${at(defined, place)}`,
      );
  });
};
