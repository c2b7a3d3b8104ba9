import type { ImprovementCase } from './improvement-case.js';
import type { Line } from './package.js';

/** Lines of the package and of those before it. */
const linesEver = ({ package: pack, archivedPackages }: ImprovementCase): readonly Line[] =>
  [pack, ...archivedPackages].flatMap(({ lines }) => lines);

/** The provider or specialist who has nothing to do with the case once a line is removed, if there is one. */
export const leavingWith = (lineId: string, recorded: ImprovementCase): { readonly leavingId?: string } => {
  const leavingId = recorded.package.lines.find((line) => line.lineId === lineId)?.providerId;
  const stays = linesEver(recorded).some((line) => line.lineId !== lineId && line.providerId === leavingId);
  return leavingId === undefined || stays ? {} : { leavingId };
};
