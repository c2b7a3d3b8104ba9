import type { Data } from '../improvement-case.js';
import { afterChange, withChanged, type Line } from '../package.js';
import { designAgain } from './package.js';
import { on } from './remember.js';

const delivered = (line: Line, { cumulativeDays, cumulativePence }: Data<'SupportDelivered'>): Line => ({
  ...line,
  ...{ status: 'inDelivery', deliveredDays: cumulativeDays, deliveredPence: cumulativePence },
});

/** What is remembered of sourcing and delivery. */
export const delivery = {
  sourceLine: on('SupportLineSourced', ({ data: { lineId, refStream, specialistId } }, recorded) => ({
    package: withChanged(recorded.package, [lineId], (line) => ({ ...line, status: 'sourced', sourceRef: refStream })),
    specialistIds:
      specialistId === undefined ? recorded.specialistIds : [...new Set([...recorded.specialistIds, specialistId])],
  })),

  failLine: on('SupportLineSourcingFailed', ({ data: { lineId } }, { package: pack }) => ({
    package: withChanged(pack, [lineId], (line) => ({ ...line, status: 'failed', sourceRef: undefined })),
  })),

  rework: on('PackageReworkStarted', (_, recorded) => designAgain(recorded)),

  startDelivery: on('CaseDeliveryStarted', ({ data: { startedOn, nextReviewOn } }, { reviewedUpTo = startedOn }) => ({
    ...{ deliveryStartedOn: startedOn, nextReviewOn, reviewMoves: 0, reviewedUpTo },
  })),

  deliver: on('SupportDelivered', ({ data }, { package: pack }) => ({
    package: withChanged(pack, [data.lineId], (line) => delivered(line, data)),
  })),

  lineOverdue: on('SupportLineOverdue', ({ data: { lineId } }, { package: pack }) => ({
    package: withChanged(pack, [lineId], (line) => ({ ...line, overdue: true })),
  })),

  completeLine: on('SupportLineCompleted', ({ data: { lineId } }, { package: pack }) => ({
    package: withChanged(pack, [lineId], (line) => ({ ...line, status: 'completed' })),
  })),

  rateLine: on('SupportLineRated', ({ data: { lineId, rating } }, { package: pack }) => ({
    package: withChanged(pack, [lineId], (line) => ({ ...line, rating })),
  })),

  requestChange: on('DeliveryChangeRequested', ({ data: { reason, ...asked }, by }) => ({
    change: { asked, reason, requestedById: by.personId },
  })),
  approveChange: on('DeliveryChangeApproved', ({ data }, { package: pack }) => ({
    change: undefined,
    package: afterChange(pack, data),
  })),
  declineChange: on('DeliveryChangeDeclined', () => ({ change: undefined })),
  reopenPackage: on('PackageReopened', (_, recorded) => ({
    ...{ change: undefined, nextReviewOn: undefined },
    ...designAgain(recorded),
  })),
};
