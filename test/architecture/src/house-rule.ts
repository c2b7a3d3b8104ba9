import type { SourceFile } from './source-file.js';

/** A rule of the house about files, one by one. */
export type HouseRule = {
  /** What holds, as a sentence. */
  readonly name: string;
  /** What to do instead of breaking it. */
  readonly instead: string;
  /** Where a file breaks it, and by what. */
  readonly broken: (file: SourceFile) => readonly string[];
};

/** Every place where these files break a rule, with what to do instead. */
export const violationsOf = ({ instead, broken }: HouseRule, files: readonly SourceFile[]): readonly string[] =>
  files.flatMap(broken).map((found) => `${found}. Instead: ${instead}`);
