import { instantInWords } from '../page/dates.js';
import { spoken } from '../page/spoken.js';
import type { CaseRead } from './case-read.js';

export type RelatedCase = {
  readonly text: string;
  readonly href: string;
  readonly stage: string;
  readonly about: string;
};

/** What, from which case, to which, what stands in its way, and since when. */
export type PendingInWords = readonly [string, string, string, string, string];

type Subject = Pick<CaseRead, 'related' | 'names' | 'show'>;

/** The cases that a case has to do with. */
export const relatedCases = ({ related, names }: Subject): readonly RelatedCase[] =>
  related.answer.map(({ title, workflow, id, stageTitle, councilId }) => ({
    text: `${title} ${id}`,
    href: `/cases/${workflow}/${id}`,
    stage: stageTitle,
    about: councilId === null ? '' : names(councilId, 'council'),
  }));

/** What is still to be carried from a case to another or the other way, and what stands in its way. */
export const pendingReactions = ({ related, show }: Subject): readonly PendingInWords[] =>
  related.pending.map(({ reaction, sourceStream, targetStream, message, at }) => [
    spoken(reaction),
    show('stream', sourceStream).text,
    show('stream', targetStream).text,
    message,
    instantInWords(at),
  ]);
