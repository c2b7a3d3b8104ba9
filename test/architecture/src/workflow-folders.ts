/** What every workflow's folder has, and what it is for. */
const PARTS: readonly (readonly [part: string, is: RegExp, instead: string])[] = [
  ['index.ts', /^index\.ts$/, 'make it the table of contents; its default export is the definition'],
  ['README.md', /^README\.md$/, 'say on one page what it does and what was decided where the policy is silent'],
  ['golden histories', /^histories\/.+\.json$/, 'keep recorded cases in histories/; together they visit every stage'],
  ['spec', /^[^/]+\.spec\.ts$/, 'say what each rule means, as given, when and then'],
];

/** Folders of a group that are no workflows: dashboards over all of them, and what supports their specs. */
export const NO_WORKFLOWS = new Set(['dashboards', 'test']);

/** What the folders of workflows lack, with what to do. `files` are paths below the folder of a group of workflows. */
export const missingParts = (files: readonly string[]): readonly string[] => {
  const folders = [...new Set(files.filter((file) => file.includes('/')).map((file) => file.split('/')[0] ?? ''))];

  return folders
    .filter((folder) => !NO_WORKFLOWS.has(folder))
    .flatMap((folder) => {
      const within = files.filter((file) => file.startsWith(`${folder}/`)).map((file) => file.slice(folder.length + 1));
      return PARTS.filter(([, is]) => !within.some((file) => is.test(file))).map(
        ([part, , instead]) => `${folder} has no ${part}. Instead: ${instead}`,
      );
    });
};
