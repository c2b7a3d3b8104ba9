import type { NameOf } from '@casewright/workflow';
import { dateInWords } from '@casewright/workflow/in-words';
import type { Offer } from '../offer.js';
import type { Note } from '../plan.js';
import type { RegionalColumn } from './columns.js';
import { quantities, resourcesOf } from './resources.js';
import type { PlannedNeed, PlanRow } from './rows.js';

const lines = (texts: readonly string[]): string => [...new Set(texts)].join('\n');

/** What a row says in the six columns of the template; a need without offer leaves provider, offer and resources empty. */
export const cellsOf = ({ needs, offer }: PlanRow, notes: readonly Note[], nameOf: NameOf): readonly string[] => [
  lines(needs.map(({ priority: { niCode, title } }) => (niCode === undefined ? title : `${niCode} ${title}`))),
  lines(needs.map(({ text }) => text)),
  ...(offer === undefined
    ? ['', '', '', lines(needs.map(withoutSupport))]
    : [
        nameOf('provider', offer.providerId),
        offer.text ?? '',
        resourcesOf(offer),
        lines(notesOn(offer, notes, nameOf)),
      ]),
];

const withoutSupport = ({ externalSupportRequired }: PlannedNeed): string =>
  externalSupportRequired ? 'No offer accepted' : 'No external support required';

const ROUTES = { free: 'free', 'own-funds': 'own funds', 'improvement-framework': 'Improvement Framework' };
const FORUMS = {
  authority: 'the authority',
  'trust-partner': 'a partner in the trust',
  'regional-forum': 'the Regional Forum',
};

const notesOn = (offer: Offer, notes: readonly Note[], nameOf: NameOf) => {
  const { offerId, providerId, delivererId = providerId, dueBy, optional, optionalDecision, deploymentPlanRef } = offer;
  return [
    ...(dueBy === undefined ? [] : [`By ${dateInWords(dueBy)}`]),
    ...(delivererId === providerId ? [] : [`Delivered by ${nameOf('provider', delivererId)}`]),
    ...(optional ? [`Optional support${optionalDecision?.route ? `, ${ROUTES[optionalDecision.route]}` : ''}`] : []),
    ...(deploymentPlanRef === undefined ? [] : [`Deployment plan ${deploymentPlanRef}`]),
    ...notes.flatMap((note) =>
      note.about === 'offer-discussion' && note.offerId === offerId
        ? [`Discussed with ${FORUMS[note.forum]} on ${dateInWords(note.date)}`]
        : [],
    ),
  ];
};

/** What a row says in a column of the region. */
export const regionalCellOf = ({ shows }: RegionalColumn, { offer }: PlanRow): string => {
  if (offer === undefined || shows === undefined) return '';
  if (shows === 'delivered') return deliveredOf(offer);
  const said = offer[shows] ?? '';
  return shows === 'dueBy' && said !== '' ? dateInWords(said) : said;
};

const deliveredOf = ({ delivered: { days, visits, costPence } }: Offer): string =>
  quantities({ days: some(days), visits: some(visits), costPence: some(costPence) }).join('; ');

const some = (count: number): number | undefined => (count === 0 ? undefined : count);
