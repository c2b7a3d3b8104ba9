import { DOCUMENT_FORMATS } from '@casewright/documents';
import { SORTS } from '@casewright/read-models';

const word = { type: 'string', minLength: 1, maxLength: 200 };
const wholeNumber = { type: 'integer', minimum: 0 };

const inPath = (name: string, schema: object) => ({ name, in: 'path', required: true, schema });
const inQuery = (name: string, description: string, schema: object) => ({ name, in: 'query', description, schema });
const inHeader = (name: string, description: string, schema: object = word) => ({
  ...{ name, in: 'header', description, schema },
});

const words = { type: 'array', items: { type: 'string' } };
const yesOrNo = { type: 'boolean' };

/** Every parameter of every route, by the name routes refer to it. */
export const parameters = {
  workflow: inPath('workflow', { type: 'string', pattern: '^[a-z][a-z0-9-]*$' }),
  id: inPath('id', { type: 'string', pattern: '^[A-Za-z0-9_]{1,64}$' }),
  command: inPath('command', { type: 'string', pattern: '^[A-Z][A-Za-z0-9]*$' }),
  kind: inPath('kind', { enum: ['councils', 'regions', 'people', 'providers', 'indicators'] }),

  dryRun: inQuery('dryRun', 'Decide and append nothing', { type: 'boolean' }),
  revision: inQuery('revision', 'The case as it was at this revision', wholeNumber),
  at: inQuery('at', 'The case as it was at this instant', { type: 'string', format: 'date-time' }),
  fromRevision: inQuery('from', 'First revision', wholeNumber),
  from: { ...inQuery('from', 'The earlier revision', wholeNumber), required: true },
  to: { ...inQuery('to', 'The later revision', wholeNumber), required: true },
  after: inQuery('after', 'Position to begin after; from the beginning without it', { type: 'string' }),
  ofWorkflow: inQuery('workflow', 'Only these workflows', { type: 'array', items: { type: 'string' } }),
  type: inQuery('type', 'Only these events, by name or CloudEvent type', { type: 'array', items: { type: 'string' } }),
  limit: inQuery('limit', 'How many at most', { type: 'integer', minimum: 1, maximum: 1000, default: 100 }),

  ofStage: inQuery('stage', 'Only at these stages or within them', words),
  ofRegion: inQuery('region', 'Only of these regions', words),
  ofCouncil: inQuery('council', 'Only of these councils', words),
  ofBroker: inQuery('broker', 'Only of these brokers', words),
  overdue: inQuery('overdue', 'Only those with an overdue stage they have not left, or only the others', yesOrNo),
  final: inQuery('final', 'Only those at a final stage, or only the others', yesOrNo),
  mine: inQuery('mine', 'Only those you own or are named in', yesOrNo),
  q: inQuery('q', 'The beginning of an id, or part of the name of a council, a region or a person', {
    ...{ type: 'string', maxLength: 100 },
  }),
  sort: inQuery('sort', 'The other way round with a - before it', {
    ...{ enum: SORTS.flatMap((by) => [by, `-${by}`]), default: 'due' },
  }),
  cursor: inQuery('cursor', 'The `next` of the page before', { type: 'string' }),
  asAt: inQuery('asAt', 'As at the end of a London day, or at an instant; now without it', { type: 'string' }),
  dashboard: inPath('id', { type: 'string', pattern: '^D\\d{2}$' }),
  document: inPath('name', { type: 'string', pattern: '^[a-z][a-z0-9-]*$' }),
  format: inQuery('format', 'Instead of `Accept`, for links', { enum: DOCUMENT_FORMATS }),
  webhook: inPath('id', word),
  delivery: inPath('delivery', { type: 'string', pattern: '^\\d{1,15}$' }),
  deliveryState: inQuery('state', 'Only those that stand there', {
    enum: ['waiting', 'held', 'delivered', 'dead', 'failed'],
  }),
  before: inQuery('before', 'Only those before this delivery', wholeNumber),
  savedView: inPath('name', { type: 'string', minLength: 1, maxLength: 60 }),

  idempotencyKey: inHeader('Idempotency-Key', 'The command id: sending a command twice under one key is harmless'),
  ifMatch: inHeader('If-Match', 'The revision the command was meant for; 412 when the case has moved on'),
  prefer: inHeader('Prefer', '`return=minimal` answers with revision, stage and events only'),
  role: inHeader('X-Role', 'The role to act in, where several fit'),
  onBehalfOf: inHeader('X-On-Behalf-Of', 'The person this is done for; recorded'),
  correlationId: inHeader('X-Correlation-Id', 'Recorded, and returned'),
  waitFor: inHeader('X-Wait-For', 'Wait up to 2 s until the read models have reached this position', {
    type: 'string',
  }),
  lastEventId: inHeader('Last-Event-ID', 'Position to resume after', { type: 'string' }),
} as const;

/** What every command can be sent with. */
export const COMMAND_HEADERS = [
  ...['dryRun', 'idempotencyKey', 'ifMatch', 'prefer', 'role', 'onBehalfOf', 'correlationId'],
];

/** What a list of cases can be narrowed by. */
export const LIST_FILTERS = [
  ...['ofWorkflow', 'ofStage', 'ofRegion', 'ofCouncil', 'ofBroker', 'overdue', 'final', 'mine', 'q'],
];
