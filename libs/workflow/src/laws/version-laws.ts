import { leavesWithin, repeated, subjectOf, type Law } from './subject.js';

const versionsRise: Law = ({ workflow: { version, earlier } }) => [
  ...earlier
    .filter((past) => past.version >= version)
    .map((past) => `version ${past.version} is not before ${version}`),
  ...repeated(earlier.map((past) => `${past.version}`)).map((twice) => `there are two definitions of version ${twice}`),
];

const migrationsNameVersionsThereAre: Law = ({ workflow: { migrations, earlier } }) =>
  Object.keys(migrations)
    .filter((version) => !earlier.some((past) => past.version === Number(version)))
    .map((version) => `cases are moved from version ${version}, which has no definition`);

/** A mapping leaves no case behind: every stage of the earlier version has one here. */
const migrationsMapEveryStage: Law = (subject) =>
  subject.workflow.earlier.flatMap((past) => {
    const mapping = subject.workflow.migrations[past.version];
    if (mapping === undefined) return [];

    const before = subjectOf(past, {}).leaves.filter(({ path, final }) => path !== 'new' && !final);
    const unmapped = before.filter(({ path }) => mapping[path] === undefined).map(({ path }) => path);
    const nowhere = Object.values(mapping).filter(
      (path) => !leavesWithin(subject, path).some((leaf) => leaf.path === path),
    );
    return [
      ...unmapped.map(
        (path) => `${path} of version ${past.version} has no stage in version ${subject.workflow.version}`,
      ),
      ...nowhere.map(
        (path) => `cases of version ${past.version} are moved to ${path}, which is no stage they can be in`,
      ),
    ];
  });

/** What holds of a definition and the versions before it. */
export const versionLaws: readonly Law[] = [versionsRise, migrationsNameVersionsThereAre, migrationsMapEveryStage];
