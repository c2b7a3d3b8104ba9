import type { Person } from '@casewright/workflow';
import { dateInWords } from '@casewright/workflow/in-words';
import { openCallOff, openClaim, openDeployment, type Bought } from '../bought.js';
import { rule } from '../definition.js';
import { isUnderNotice } from '../notice.js';
import { isOpen } from '../package.js';

type Settling = { readonly callOffs: Bought; readonly backfillClaims: Bought };

/** IC-R18: a case closes when every line is completed and rated, or cancelled, and everything is paid and settled. */
export const isSettled = rule<{ readonly outcome: string }, Settling>(
  'IC-R18',
  ({ input, case: recorded, lookups }) => {
    const { notice, earlierNotices, escalation, package: pack } = recorded;
    const lifted = [...earlierNotices, ...(notice === undefined ? [] : [notice])].some(
      ({ status }) => status === 'lifted',
    );
    if (input.outcome === 'notice-lifted' && !lifted)
      return { message: 'No improvement notice has been lifted in this case.', field: 'outcome' };

    if (escalation !== undefined) return 'An escalation is open. Resolve it first.';

    const unfinished = pack.lines.find(isOpen);
    if (unfinished !== undefined) return `The line ${unfinished.lineId} is neither completed nor cancelled.`;
    const unrated = pack.lines.find(({ status, rating }) => status === 'completed' && rating === undefined);
    if (unrated !== undefined) return `The council has not rated the line ${unrated.lineId} yet.`;

    const unsettled = openCallOff(lookups.callOffs) ?? openClaim(lookups.backfillClaims);
    return unsettled === undefined || `${unsettled} is not settled yet.`;
  },
);

/** IC-R20: a case is reopened within a year of its closing; later it is a new one. */
export const closedNotLongAgo = rule('IC-R20', ({ case: { closedOn = '' }, today, calendar, settings }) => {
  const last = calendar.addMonths(closedOn, settings['case.reopenMonths']);
  return (
    today <= last ||
    `This case could be reopened until ${dateInWords(last)}. Open a new one and name this as its source.`
  );
});

type Withdrawing = { readonly coSignedBy?: { readonly personId: string } | undefined };

const COSIGNER = 'commissioning-director';

/** IC-R19: under a notice the council withdraws only together with a commissioning director. */
export const isCoSignedUnderNotice = rule<Withdrawing, { readonly coSigner: Person | undefined }>(
  'IC-R19',
  ({ input: { coSignedBy }, me, case: recorded, lookups: { coSigner } }) => {
    const about = (message: string) => ({ message, field: 'coSignedBy' });
    if (!isUnderNotice(recorded)) return true;
    if (coSignedBy === undefined)
      return about('The council is under an improvement notice: a commissioning director has to sign too.');
    if (coSignedBy.personId === me.personId) return about('Somebody else has to sign too, a commissioning director.');
    return (
      (coSigner?.roles ?? [COSIGNER]).includes(COSIGNER) ||
      about('Whoever signs too has to be a commissioning director.')
    );
  },
);

type Cancelling = { readonly callOffs: Bought; readonly deployments: Bought };

const UNDER_NOTICE: readonly string[] = ['intervention-other-route', 'merged'];

/** IC-R30: a case is cancelled once nothing bought for it goes on; under a notice only because it goes on elsewhere. */
export const nothingGoesOn = rule<{ readonly reasonCode: string }, Cancelling>(
  'IC-R30',
  ({ input: { reasonCode }, case: recorded, lookups: { callOffs, deployments } }) => {
    if (isUnderNotice(recorded) && !UNDER_NOTICE.includes(reasonCode))
      return {
        message:
          'The council is under an improvement notice: its case ends only for another route of intervention, or merged.',
        field: 'reasonCode',
      };

    const goingOn = openCallOff(callOffs) ?? openDeployment(deployments);
    return goingOn === undefined || `${goingOn} has not ended. End or cancel it first.`;
  },
);
