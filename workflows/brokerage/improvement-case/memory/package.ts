import { conflictsOver } from '../conflicts.js';
import type { Data, ImprovementCase } from '../improvement-case.js';
import { withChanged, withLines, type Line, type Package } from '../package.js';
import { on } from './remember.js';

const planned = ({ days, costPence, ...line }: Data<'SupportLineAdded'>): Line => ({
  ...line,
  ...{ plannedDays: days, plannedPence: costPence, status: 'planned', deliveredDays: 0, deliveredPence: 0 },
  overdue: false,
});

const withOne = (ids: readonly string[], id: string | undefined): readonly string[] =>
  id === undefined ? ids : [...new Set([...ids, id])];

/** Who is named on a line. On a specialist’s line that is the specialist, or who supplies them. */
const partiesWith = (
  { providerIds, specialistIds }: ImprovementCase,
  { sourceKind, providerId }: Pick<Line, 'sourceKind' | 'providerId'>,
): Pick<ImprovementCase, 'providerIds' | 'specialistIds'> => ({
  providerIds: withOne(providerIds, providerId),
  specialistIds: withOne(specialistIds, sourceKind === 'sector-specialist' ? providerId : undefined),
});

const inState =
  (status: Package['status']) =>
  (_: unknown, { package: pack }: ImprovementCase) => ({
    package: { ...pack, status },
  });

/** A package that was agreed is kept as it was, and a draft with its lines begins. */
export const designAgain = ({ package: pack, archivedPackages }: ImprovementCase) => {
  const agreed = pack.status === 'agreed' || pack.status === 'funded';
  return {
    package: { ...pack, status: 'drafting' as const, rounds: agreed ? 0 : pack.rounds },
    archivedPackages: agreed ? [...archivedPackages, pack] : archivedPackages,
  };
};

/** What is remembered of the package, until it is funded. */
export const design = {
  addLine: on('SupportLineAdded', ({ data }, recorded) => ({
    package: withLines(recorded.package, [...recorded.package.lines, planned(data)]),
    conflicts: [...recorded.conflicts, ...conflictsOver(data.providerId, recorded)],
    ...partiesWith(recorded, data),
  })),

  /** What could not be sourced as it was is planned anew. */
  changeLine: on('SupportLineChanged', ({ data: { lineId, days, costPence, dueBy, description } }, recorded) => ({
    package: withChanged(recorded.package, [lineId], (line) => ({
      ...line,
      plannedDays: days ?? line.plannedDays,
      plannedPence: costPence ?? line.plannedPence,
      dueBy: dueBy ?? line.dueBy,
      description: description ?? line.description,
      status: line.status === 'failed' ? 'planned' : line.status,
      overdue: dueBy === undefined && line.overdue,
    })),
  })),

  removeLine: on('SupportLineRemoved', ({ data: { lineId, leavingId } }, recorded) => ({
    package: withLines(
      recorded.package,
      recorded.package.lines.filter((line) => line.lineId !== lineId),
    ),
    providerIds: recorded.providerIds.filter((id) => id !== leavingId),
    specialistIds: recorded.specialistIds.filter((id) => id !== leavingId),
  })),

  submitPackage: on('PackageSubmitted', ({ data: { version }, by }, { package: pack }) => ({
    package: { ...pack, version, status: 'submitted', submittedById: by.personId },
  })),

  requestChanges: on('PackageChangesRequested', ({ data: { round } }, { package: pack }) => ({
    package: { ...pack, status: 'drafting', rounds: round },
  })),

  agreePackage: on('PackageAgreedByCouncil', inState('agreed')),

  approveFunding: on('PackageFundingApproved', ({ data }, { package: pack }) => ({
    funding: data,
    package: { ...pack, status: 'funded' },
  })),

  refuseFunding: on('PackageFundingRefused', (_, recorded) => designAgain(recorded)),
};
