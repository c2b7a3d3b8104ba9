import type { Directory } from '@casewright/directory';
import type { Register } from '@casewright/read-models';

/** The register as dashboards look at it, as it is today. */
export const registerOf = async (directory: Directory): Promise<Register> => ({
  councils: (await directory.list('councils')) as Register['councils'],
  regions: (await directory.list('regions')) as Register['regions'],
  parameters: directory.parameters,
});
