const DAY_FIRST = /^(\d{1,2})[/.\s-](\d{1,2})[/.\s-](\d{4})$/;
const YEAR_FIRST = /^(\d{4})-(\d{2})-(\d{2})$/;

/** `2012-01-27`, for `27/1/2012`, `27 01 2012` or itself; undefined where it is no date. */
export const dateIn = (typed: string): string | undefined => {
  const [, day = '', month = '', year = ''] = DAY_FIRST.exec(typed) ?? inOrder(YEAR_FIRST.exec(typed));
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const moment = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(date) ? date : undefined;
};

const inOrder = (found: RegExpExecArray | null): readonly string[] => {
  const [all = '', year = '', month = '', day = ''] = found ?? [];
  return [all, day, month, year];
};

/** `27/1/2012`, for `2012-01-27`: as people type it. */
export const dayFirst = (date: string): string =>
  date
    .split('-')
    .toReversed()
    .map((part) => part.replace(/^0/, ''))
    .join('/');
