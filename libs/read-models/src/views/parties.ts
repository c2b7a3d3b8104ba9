import type { Named, Workflow, WorklistFields } from '@casewright/workflow';

/** Somebody a case names in a role. */
export type PartyRow = {
  readonly party: string;
  readonly workflow: string;
  readonly stream: string;
  readonly role: string;
  readonly kind: 'person' | 'organisation';
  readonly id: string;
};

/** Who joins a case and, undefined, who leaves it, by key. */
export const partiesOf = (
  { name: workflow, roles }: Workflow,
  stream: string,
  { joins, leaves }: WorklistFields,
): readonly (readonly [string, PartyRow | undefined])[] => {
  const kindOf = (role: string) => (roles[role]?.lists === 'named organisations' ? 'organisation' : 'person');
  const keyOf = (role: string, id: string) => `${stream}/${role}/${id}`;

  return [
    ...pairsIn(leaves).map(([role, id]) => [keyOf(role, id), undefined] as const),
    ...pairsIn(joins).map(([role, id]) => {
      const party = keyOf(role, id);
      return [party, { party, workflow, stream, role, kind: kindOf(role), id }] as const;
    }),
  ];
};

const pairsIn = (named: Named | undefined): readonly (readonly [string, string])[] =>
  named === undefined
    ? []
    : Object.entries(named).flatMap(([role, ids]) => [ids].flat().map((id) => [role, id] as const));
