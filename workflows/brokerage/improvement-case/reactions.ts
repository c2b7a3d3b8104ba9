import { idOfStream, reaction, type ReactionTarget } from '@casewright/workflow';
import { z } from 'zod';
import { caseStream } from './improvement-case.js';
import { OPEN } from './stages.js';

const london = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone: 'Europe/London' });

/** The London date of an instant. */
const dateOf = (at: string): string => london.format(new Date(at));

/** The council’s open case, if it has one. */
const openCaseOf = (councilId: string, shared: boolean): readonly ReactionTarget[] =>
  shared ? [{ where: { councilId }, stages: OPEN }] : [];

const shared = z.object({ shareWithBrokerage: z.boolean() });

/** What a peer review found is evidence, if the council shares it (PR-R20, PR-R21). */
const reviewFound = reaction({
  name: 'recordWhatAReviewFound',
  on: 'peerReview/CouncilResponseRecorded',
  data: shared,
  case: z.object({ councilId: z.string() }),
  targets: ({ data, case: { councilId } }) => openCaseOf(councilId, data.shareWithBrokerage),
  command: 'RecordCaseEvidence',
  input: ({ id, stream, at }) => ({ evidenceId: id, source: 'peer-review', date: dateOf(at), ref: stream }),
});

/** What a peer challenge found is evidence, if the council shares it. */
const challengeFound = reaction({
  name: 'recordWhatAChallengeFound',
  on: 'peerChallenge/ChallengeClosed',
  data: shared,
  case: z.object({ challengedCouncilId: z.string() }),
  targets: ({ data, case: { challengedCouncilId } }) => openCaseOf(challengedCouncilId, data.shareWithBrokerage),
  command: 'RecordCaseEvidence',
  input: ({ id, stream, at }) => ({ evidenceId: id, source: 'peer-challenge', date: dateOf(at), ref: stream }),
});

/** An early adopter that asks for brokerage at once gets a case. Its region is the register’s to say. */
const brokerageRequested = reaction({
  name: 'openCaseOfAnEarlyAdopter',
  on: 'earlyAdopter/ImmediateBrokerageRequested',
  data: z.object({ councilId: z.string(), need: z.string() }),
  case: z.object({ regions: z.array(z.string()).default([]) }),
  targets: ({ id }) => [{ id: id.replaceAll('-', '') }],
  command: 'OpenCase',
  input: ({ data: { councilId, need }, case: { regions }, stream }) => ({
    ...{ councilId, regionId: regions[0] ?? 'unknown', trigger: 'performance-risk', earlyAdopter: true },
    ...{ sourceStream: stream, summary: need },
  }),
});

const OUR_CASES = caseStream('');

/** The case that something was bought for. */
const caseBoughtFor = ({ case: { forStream } }: { readonly case: { readonly forStream: string } }) =>
  forStream.startsWith(OUR_CASES) ? [{ id: idOfStream(forStream) }] : [];

type Price = { readonly days: number; readonly pricePence: number };

/** The part of the price that so many days make. */
const priceOf = (delivered: number, { days, pricePence }: Price): number =>
  days === 0 ? 0 : Math.round((pricePence * delivered) / days);

/** What a call-off delivers is delivered on the line it sources, at its part of the price. */
const callOffDelivered = reaction({
  name: 'recordWhatACallOffDelivered',
  on: 'callOff/CallOffDeliveryRecorded',
  data: z.object({
    date: z.iso.date(),
    days: z.number(),
    note: z.string().optional(),
    cumulativeDays: z.number(),
  }),
  case: z.object({ forStream: z.string(), days: z.number().default(0), pricePence: z.number().default(0) }),
  targets: caseBoughtFor,
  command: 'RecordDelivery',
  input: ({ stream, data: { date, days, note, cumulativeDays }, case: callOff }) => ({
    ...{ lineId: stream, date, days, ...(note === undefined ? {} : { note }) },
    costPence: priceOf(cumulativeDays, callOff) - priceOf(cumulativeDays - days, callOff),
  }),
});

/** Days a specialist works are delivered on the line the deployment sources. Cover is paid to the home authority. */
const specialistWorked = reaction({
  name: 'recordWhatASpecialistWorked',
  on: 'specialistDeployment/DeploymentDaysRecorded',
  data: z.object({ date: z.iso.date(), days: z.number() }),
  case: z.object({ forStream: z.string() }),
  targets: caseBoughtFor,
  command: 'RecordDelivery',
  input: ({ stream, data: { date, days } }) => ({ lineId: stream, date, days, costPence: 0 }),
});

/** What events in other cases lead to here (DOMAIN 2.12). */
export const reactions = [reviewFound, challengeFound, brokerageRequested, callOffDelivered, specialistWorked];
