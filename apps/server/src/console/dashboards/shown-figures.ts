import type { DashboardRow, Showing } from '@casewright/read-models';
import { fieldLabel } from '../page/spoken.js';
import { valueInWords } from './value-in-words.js';
import { valueKind } from './value-kind.js';
import type { Words } from './words-in.js';

export type ShownFigure = { readonly label: string; readonly value: string };

/** The figures of a dashboard in words, all or those of some names. */
export const shownFigures = (
  figures: DashboardRow,
  shows: Showing | undefined,
  words: Words,
  names: readonly string[] = Object.keys(figures),
): readonly ShownFigure[] =>
  names.map((name) => ({
    label: shows?.labels?.[name] ?? fieldLabel(name),
    value: valueInWords({ value: figures[name], kind: valueKind(name, figures, shows), row: figures }, words).text,
  }));
