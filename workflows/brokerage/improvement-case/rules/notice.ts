import { rule } from '../definition.js';
import { isNewNotice, isUnderNotice, type NoticeChange } from '../notice.js';

/** IC-R29: a notice is lifted or extended while it is in force; one that is imposed after that is new. */
export const noticeMayChange = rule<NoticeChange>('IC-R29', ({ input, case: recorded }) => {
  const { status, ref } = input;
  if (status !== 'in-force')
    return isUnderNotice(recorded) || { message: 'No improvement notice is in force in this case.', field: 'status' };

  const { notice, earlierNotices } = recorded;
  const known = [...earlierNotices, ...(notice === undefined ? [] : [notice])].map((earlier) => earlier.ref);
  return (
    !isNewNotice(notice, input) ||
    !known.includes(ref) || {
      message: `The notice ${ref} is an earlier one. A new notice has a reference of its own.`,
      field: 'ref',
    }
  );
});
