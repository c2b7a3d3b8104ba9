export {
  type Dashboard,
  type DashboardAnswer,
  type DashboardQuestion,
  type DashboardRow,
  type Register,
  type RowQuery,
} from './dashboard.js';
export { history, type History, type HistoryForm } from './history.js';
export { type Remembered, type Standing } from './standing.js';
export { type Table, type View, type ViewEvent, type ViewRow } from './view.js';
export { caseStandings, worklist, type CaseStanding } from './views/worklist.js';
