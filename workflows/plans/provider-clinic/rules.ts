import { rule } from './definition.js';

/** CL-R01: a clinic is about something, a local, regional or sub-regional priority. */
export const isAboutAPriority = rule<{ readonly priorityKeys: readonly string[] }>(
  'CL-R01',
  ({ input: { priorityKeys } }) =>
    priorityKeys.length > 0 || {
      message: 'Name at least one priority: a clinic aligns support around local or regional priorities.',
      field: 'priorityKeys',
    },
);

const PROVIDERS_TO_ALIGN = 2;

/** CL-R02: support is aligned between providers, so at least two of those invited came. */
export const providersMet = rule('CL-R02', ({ case: { invited, attended } }) => {
  const came = invited.filter((providerId) => attended.includes(providerId)).length;
  return (
    came >= PROVIDERS_TO_ALIGN ||
    `Of the providers invited ${came === 1 ? 'only one' : 'none'} came. A clinic is closed when at least two have met.`
  );
});

/** CL-R02: whatever was agreed has been done. */
export const actionsAreComplete = rule('CL-R02', ({ case: { actions } }) => {
  const open = actions.find(({ state }) => state === 'open');
  return open === undefined || `The action ‘${open.text}’ is still open.`;
});

/** GEN-R02: there is an open action to complete. */
export const actionIsOpen = rule<{ readonly actionId: string }>(
  'GEN-R02',
  ({ input: { actionId }, case: { actions } }) =>
    actions.some((action) => action.actionId === actionId && action.state === 'open') || {
      message: `The clinic has no open action ${actionId}.`,
      field: 'actionId',
    },
);
