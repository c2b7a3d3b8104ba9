export { type Calendar } from '@casewright/workflow';
export { period, range } from '@casewright/workflow/parameter-types';
export {
  type Dashboard,
  type DashboardAnswer,
  type DashboardQuestion,
  type DashboardRow,
  type Register,
  type RowQuery,
} from './dashboard.js';
export { history, type History, type HistoryForm } from './history.js';
export { items, type Items } from './items.js';
export { type CasesBehind, type InWords, type Showing, type Sum, type ValueKind } from './showing.js';
export { type Remembered, type Standing } from './standing.js';
export { type Table, type View, type ViewEvent, type ViewRow } from './view.js';
export { caseStandings, type CaseStanding } from './views/case-tables.js';
export { worklist } from './views/worklist.js';
