import type { CaseView } from '@casewright/engine';
import { caseDocument } from '../../../cases/case-document.js';
import type { Query } from '../../../http/query-params.js';
import { caseTitle } from '../../case/case-title.js';
import { errorsOf, typedIn } from '../form-error.js';
import { revisionIn } from '../replay/asked-revision.js';
import { changesInWords } from '../replay/changes-in-words.js';
import { listedEvent, type ListedEvent } from '../replay/events-list.js';
import type { RecordedCase } from '../replay/recorded-case.js';

const MOST_LISTED = 50;

/** How a case at one of its events differs from the same case at another, the earlier of the two first. */
export const comparePage = (recorded: RecordedCase, query: Query) => {
  const { events, address, hidesTexts } = recorded;
  const numbers = events.map(({ stored }) => stored.revision);
  const [one, other] = [
    revisionIn(typedIn(query, 'from'), 'from', numbers),
    revisionIn(typedIn(query, 'to'), 'to', numbers, numbers.at(-1)),
  ];
  const errors = [...one.errors, ...other.errors];
  const [from, to] = [Math.min(one.revision, other.revision), Math.max(one.revision, other.revision)];

  const [before, after] = recorded.viewsAt(from, to);
  const called = caseTitle({ ...recorded, view: after ?? ({ id: recorded.id, data: {} } as CaseView) });
  const between = events.filter(({ stored }) => stored.revision >= from && stored.revision <= to);
  const listed = between.map((each) => listedEvent(recorded, each));
  return {
    ...{ address, hidesTexts, caseHeading: called.heading },
    title: `${errors.length > 0 ? 'Error: ' : ''}Events ${from} and ${to} compared – ${called.title}`,
    ...{ from, to, first: numbers[0], last: numbers.at(-1) },
    given: { from: typedIn(query, 'from') || from, to: typedIn(query, 'to') || to },
    ...errorsOf(errors),
    isWrong: errors.length > 0,
    points: pointsOf(listed[0], listed.at(-1)),
    changes: before && after && changesInWords(before, after, recorded),
    between: listed.slice(1, MOST_LISTED + 1),
    notListed: Math.max(0, listed.length - 1 - MOST_LISTED),
    states: { before: jsonOf(before), after: jsonOf(after) },
  };
};

type Row = { readonly label: string; readonly from: string; readonly to: string };

const ROWS = [
  ['What happened', 'title'],
  ['Who', 'who'],
  ['Recorded', 'when'],
  ['Stage after', 'stage'],
] as const;

const pointsOf = (from: ListedEvent | undefined, to: ListedEvent | undefined): readonly Row[] =>
  ROWS.map(([label, member]) => ({ label, from: from?.[member] ?? '', to: to?.[member] ?? '' }));

const jsonOf = (view: CaseView | undefined) => view && JSON.stringify(caseDocument(view, [], []), undefined, 2);
