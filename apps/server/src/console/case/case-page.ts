import { dayInWords } from '../page/dates.js';
import { diagramOfCase } from '../page/diagram.js';
import { stageTitle } from '../page/stage-title.js';
import { sectionsOf } from './case-data.js';
import type { CaseRead } from './case-read.js';
import { caseTitle } from './case-title.js';
import { escalationInWords } from './escalation-in-words.js';
import { nextActions } from './next-actions.js';
import { refusedAttempts } from './refused-attempts.js';
import { pendingReactions, relatedCases } from './related-in-words.js';
import { timersOf } from './running-timers.js';
import { stageStrip } from './stage-strip.js';
import { waitingFor } from './waiting-for.js';

/** What the pages of a case show of it, besides its history. */
export const casePage = async (read: CaseRead) => {
  const { definition, view, row, refusals, documents, hidesTexts, position, events } = read;
  const address = `/cases/${view.workflow}/${view.id}`;
  const diagram = await diagramOfCase(definition, events);

  return {
    ...caseTitle(read),
    ...{ address, id: view.id, workflow: definition.content.title, revision: view.revision, hidesTexts },
    changes: `${address}/changes?after=${position}`,
    stage: {
      title: stageTitle(definition, view.stage),
      colour: view.final ? 'grey' : 'blue',
      since: row && dayInWords(row.stageSince),
      overdue: row?.overdueSince && dayInWords(row.overdueSince),
    },
    final: view.final,
    waiting: waitingFor(read),
    escalation: escalationInWords(view),
    strip: stageStrip(diagram.stages),
    actions: nextActions(read),
    data: sectionsOf(dataShown(read), read),
    timers: timersOf(definition, view),
    documents: documents.map((document) => ({ ...document, href: `${address}/documents/${document.name}` })),
    related: relatedCases(read),
    pending: pendingReactions(read),
    refusals: refusals && refusedAttempts(refusals, read),
    diagram,
  };
};

/** What a case has recorded, where it is before what, without what the page shows elsewhere: its id, its escalation. */
const dataShown = ({ view, show }: CaseRead): object => {
  const { councilId, regionId, ...others } = view.data as Readonly<Record<string, unknown>>;
  const isOwnId = ([name, value]: readonly [string, unknown]) =>
    name.endsWith('Id') && value === view.id && show(name, value).text === view.id;
  const rest = Object.entries(others).filter((member) => member[0] !== 'escalation' && !isOwnId(member));
  return { councilId, regionId, ...Object.fromEntries(rest) };
};
