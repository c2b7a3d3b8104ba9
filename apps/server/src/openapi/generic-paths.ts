import { MEDIA_TYPES } from '@casewright/documents';
import { listOf, operation, ref, type Route } from './operation.js';
import { COMMAND_HEADERS, LIST_FILTERS } from './parameters.js';
import { webhookPaths } from './webhook-paths.js';

const get = (route: Route) => ({ get: operation(route) });
const post = (route: Route) => ({ post: operation(route) });
const put = (route: Route) => ({ put: operation(route) });
const remove = (route: Route) => ({ delete: operation(route) });

const svg = { type: 'image/svg+xml', schema: { type: 'string' } };
const anything = { schema: { type: 'object' } };
const THE_CASE = ['workflow', 'id'];
const CSV_TOO = [MEDIA_TYPES.csv];
const FILES_TOO = [MEDIA_TYPES.csv, MEDIA_TYPES.html, MEDIA_TYPES.docx];

const startBody = {
  type: 'object',
  required: ['command', 'data'],
  properties: { command: { type: 'string' }, id: { type: 'string' }, data: { type: 'object' } },
  additionalProperties: false,
};

/** The routes that are the same for every workflow. */
export const genericPaths = {
  '/api/v1/workflows': get({
    ...{ id: 'listWorkflows', summary: 'All workflows', tag: 'Workflows' },
    answer: { schema: listOf('workflows', ref('Definition')) },
  }),
  '/api/v1/workflows/{workflow}': get({
    ...{ id: 'readWorkflow', summary: 'One workflow', tag: 'Workflows', parameters: ['workflow'] },
    answer: { schema: ref('Definition') },
  }),
  '/api/v1/workflows/{workflow}/diagram.svg': get({
    ...{ id: 'drawWorkflow', summary: 'Its statechart', tag: 'Workflows', parameters: ['workflow'], answer: svg },
  }),
  '/api/v1/cases': get({
    ...{ id: 'listCases', summary: 'The cases you may read', tag: 'Cases', also: CSV_TOO },
    parameters: [...LIST_FILTERS, 'sort', 'cursor', 'limit', 'waitFor'],
    answer: { schema: ref('Worklist') },
  }),
  '/api/v1/cases/{workflow}': post({
    ...{ id: 'startCase', summary: 'Start a case', tag: 'Cases', body: startBody, status: 201 },
    parameters: ['workflow', ...COMMAND_HEADERS],
    answer: { schema: ref('Case') },
  }),
  '/api/v1/cases/{workflow}/{id}': get({
    ...{ id: 'readCase', summary: 'A case now or then', tag: 'Cases', answer: { schema: ref('Case') } },
    parameters: [...THE_CASE, 'revision', 'at', 'waitFor'],
  }),
  '/api/v1/cases/{workflow}/{id}/commands/{command}': post({
    ...{ id: 'actOnCase', summary: 'Act on a case', tag: 'Cases', body: { type: 'object' } },
    parameters: [...THE_CASE, 'command', ...COMMAND_HEADERS],
    answer: { schema: ref('Case') },
  }),
  '/api/v1/cases/{workflow}/{id}/events': get({
    ...{ id: 'readHistory', summary: 'What happened, oldest first', tag: 'Cases' },
    parameters: [...THE_CASE, 'fromRevision', 'waitFor'],
    answer: { schema: listOf('events', ref('Event')) },
  }),
  '/api/v1/cases/{workflow}/{id}/related': get({
    ...{ id: 'readRelatedCases', summary: 'The cases it has to do with', tag: 'Cases' },
    parameters: [...THE_CASE, 'waitFor'],
    answer: { schema: ref('Related') },
  }),
  '/api/v1/cases/{workflow}/{id}/diff': get({
    ...{ id: 'compareRevisions', summary: 'What changed between two revisions', tag: 'Cases', answer: anything },
    parameters: [...THE_CASE, 'from', 'to', 'waitFor'],
  }),
  '/api/v1/cases/{workflow}/{id}/refusals': get({
    ...{ id: 'readCaseRefusals', summary: 'Commands that were not accepted', tag: 'Audit' },
    parameters: [...THE_CASE, 'limit', 'waitFor'],
    answer: { schema: listOf('refusals', ref('Refusal')) },
  }),
  '/api/v1/cases/{workflow}/{id}/diagram.svg': get({
    ...{ id: 'drawCase', summary: 'Where the case is and has been', tag: 'Cases', answer: svg },
    parameters: [...THE_CASE, 'revision'],
  }),
  '/api/v1/cases/{workflow}/{id}/documents/{name}': get({
    ...{ id: 'readDocument', summary: 'A document of the case', tag: 'Cases', also: FILES_TOO },
    parameters: [...THE_CASE, 'document', 'format', 'revision', 'at', 'waitFor'],
    answer: { schema: ref('Document') },
  }),
  '/api/v1/tasks': get({
    ...{ id: 'listTasks', summary: 'What to look into in your regions', tag: 'Cases', parameters: ['waitFor'] },
    answer: { schema: listOf('tasks', ref('Task')) },
  }),
  '/api/v1/saved-views': get({
    ...{ id: 'listSavedViews', summary: 'Your saved lists of cases', tag: 'Saved views' },
    answer: { schema: listOf('savedViews', ref('SavedView')) },
  }),
  '/api/v1/saved-views/{name}': {
    ...get({
      ...{ id: 'readSavedView', summary: 'One of them', tag: 'Saved views', parameters: ['savedView'] },
      answer: { schema: ref('SavedView') },
    }),
    ...put({
      ...{ id: 'saveView', summary: 'Save the query of a list', tag: 'Saved views', parameters: ['savedView'] },
      body: { type: 'object', required: ['query'], properties: { query: { type: 'string', maxLength: 2000 } } },
      answer: { schema: ref('SavedView') },
    }),
    ...remove({
      ...{ id: 'removeSavedView', summary: 'Remove it', tag: 'Saved views', parameters: ['savedView'] },
      status: 204,
    }),
  },
  '/api/v1/dashboards': get({
    ...{ id: 'listDashboards', summary: 'The dashboards you may see', tag: 'Dashboards' },
    answer: { schema: ref('Dashboards') },
  }),
  '/api/v1/dashboards/{id}': get({
    ...{ id: 'readDashboard', summary: 'Figures and rows, with what they count', tag: 'Dashboards', also: CSV_TOO },
    parameters: ['dashboard', 'asAt', 'waitFor'],
    answer: { schema: ref('Dashboard') },
  }),
  '/api/v1/refusals': get({
    ...{ id: 'readRefusals', summary: 'Commands that were not accepted', tag: 'Audit' },
    parameters: ['limit', 'waitFor'],
    answer: { schema: listOf('refusals', ref('Refusal')) },
  }),
  '/api/v1/events': get({
    ...{ id: 'readFeed', summary: 'The log as CloudEvents', tag: 'Feed' },
    parameters: ['after', 'ofWorkflow', 'type', 'limit'],
    answer: { type: 'application/cloudevents-batch+json', schema: { type: 'array', items: ref('CloudEvent') } },
  }),
  '/api/v1/events/stream': get({
    ...{ id: 'followFeed', summary: 'The log as Server-Sent Events', tag: 'Feed' },
    parameters: ['ofWorkflow', 'type', 'after', 'lastEventId'],
    answer: { type: 'text/event-stream', schema: { type: 'string' } },
  }),
  ...webhookPaths,
  '/api/v1/directory/{kind}': get({
    ...{ id: 'listDirectory', summary: 'Reference data', tag: 'Directory', answer: anything },
    parameters: ['kind', 'waitFor'],
  }),
  '/api/v1/directory/import': post({
    ...{ id: 'importDirectory', summary: 'Add or replace reference data', tag: 'Directory', answer: anything },
    body: { type: 'object' },
  }),
  '/health/live': get({
    ...{ id: 'live', summary: 'Whether it lives', tag: 'Operations', access: 'everyone', answer: anything },
  }),
  '/health/ready': get({
    ...{ id: 'ready', summary: 'Whether it can work', tag: 'Operations', access: 'everyone', answer: anything },
  }),
};
