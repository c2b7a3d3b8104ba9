export {
  type Dashboard,
  type DashboardAnswer,
  type DashboardQuestion,
  type DashboardRow,
  type Register,
  type RowQuery,
} from './dashboard.js';
export { history, type History, type HistoryForm } from './history.js';
export { type Interval } from './standing.js';
export { type Table, type View, type ViewEvent, type ViewRow } from './view.js';
export { caseHistory, worklist, type WorklistFacts } from './views/worklist.js';
