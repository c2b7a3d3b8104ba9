export { UnknownCalendarYear, type Calendar } from './calendar.js';
