import { rule } from '../definition.js';
import { openChange } from '../plan.js';

/** JP-R30: one change is open at a time, and it is the one that is meant. */
export const isTheOpenChange = rule<{ readonly changeId: string }>('JP-R30', ({ input, case: plan }) => {
  const { changeId } = openChange(plan);
  return input.changeId === changeId || { message: `The open change is ${changeId}.`, field: 'changeId' };
});

/** JP-R30: an amendment says what is to be different. */
export const somethingIsAmended = rule<{ readonly priority?: object | undefined; readonly need?: object | undefined }>(
  'JP-R30',
  ({ input: { priority, need } }) =>
    priority !== undefined || need !== undefined || 'Say which priority or which need is to be different.',
);

/** JP-R30: a change is sent under the number after the latest one, so that no two contents share a number (JP-R24). */
export const isTheNextVersion = rule<{ readonly version: number }>('JP-R30', ({ input, case: { version } }) => {
  const next = version + 1;
  return (
    input.version === next || {
      message: `The next version is ${next}, not ${input.version}. Look at the plan again.`,
      subcode: 'STALE_VERSION',
      field: 'version',
    }
  );
});
