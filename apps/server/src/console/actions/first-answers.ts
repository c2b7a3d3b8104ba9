import type { Caller } from '@casewright/workflow';
import type { QueryBus } from '@nestjs/cqrs';
import { actingGrants } from '../../access/caller.js';
import { ListDirectory } from '../../directory/list-directory.js';

type Listed = { readonly id: string; readonly regionId?: string };

/** What a form for a new case has answered already: the council and the region of somebody who acts for only one. */
export const firstAnswers = async (queries: QueryBus, caller: Caller): Promise<URLSearchParams> => {
  const grants = actingGrants(caller);
  const organisations = new Set(grants.flatMap(({ orgId }) => orgId ?? []));
  const councils = (await queries.execute(new ListDirectory('councils'))) as readonly Listed[];
  const [council, ...others] = councils.filter(({ id }) => organisations.has(id));
  const regions = new Set(
    [...grants.map(({ regionId }) => regionId), council?.regionId].filter((id) => id !== undefined),
  );

  const only = { councilId: council?.id, regionId: [...regions][0] };
  if (others.length > 0 || regions.size > 1) return new URLSearchParams();
  return new URLSearchParams(
    Object.entries(only).flatMap(([name, id]) => (id === undefined ? [] : [[name, id] as [string, string]])),
  );
};
