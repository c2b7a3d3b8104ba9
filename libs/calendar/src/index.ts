export type { BankHolidays } from './bank-holidays.js';
export { createCalendar } from './create-calendar.js';
export { addDuration } from './duration.js';
export { englandAndWales } from './england-and-wales.js';
