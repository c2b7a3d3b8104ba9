import type { WorklistPage, WorklistRow } from '@casewright/read-models';

/** Every case of a list from one of its pages on; `pageAt` answers the page at a cursor. */
export const wholeList = async (
  { cases, next }: WorklistPage,
  pageAt: (cursor: string) => Promise<WorklistPage>,
): Promise<readonly WorklistRow[]> => {
  const all = [...cases];
  let cursor = next;
  while (cursor !== undefined) {
    const page = await pageAt(cursor);
    all.push(...page.cases);
    cursor = page.next;
  }
  return all;
};
