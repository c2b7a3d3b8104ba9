import { personInDirectory } from '@casewright/workflow';
import { z } from 'zod';
import { date, id, idList, instant, text } from '@casewright/workflow/payload-types';
import { command } from './definition.js';
import {
  evaluatorHasNoInterest,
  includesPolicyWork,
  isReadyForUse,
  isReceivedInTime,
  isTheFirstOrSecondScore,
  namesAService,
} from './rules.js';

const nothing = z.strictObject({});
const texts = z.array(text);
const because = z.strictObject({ reason: text });

export const PlanFramework = command(z.strictObject({ title: text, services: texts, purpose: text })).rows({
  from: '*',
  by: ['contract-manager', 'commissioning-director'],
  rules: [namesAService],
  emits: 'FrameworkPlanned',
  decide: ({ id }) => ({ frameworkId: id }),
});

export const SpecifyFramework = command(z.strictObject({ lots: texts, startsOn: date, endsOn: date })).rows({
  from: ['planned'],
  by: ['contract-manager'],
  rules: [includesPolicyWork],
  emits: 'FrameworkSpecified',
});

export const AdvertiseFramework = command(z.strictObject({ closesOn: date })).rows({
  from: ['specified'],
  by: ['contract-manager'],
  emits: 'FrameworkAdvertised',
});

/** A bidder who bids again replaces the bid before. */
export const ReceiveBid = command(z.strictObject({ bidderId: id, lots: texts, receivedAt: instant })).rows({
  from: ['advertised'],
  by: ['contract-manager'],
  rules: [isReceivedInTime],
  emits: 'FrameworkBidReceived',
});

export const CloseBids = command(nothing).rows({
  from: ['advertised'],
  by: ['contract-manager'],
  emits: 'FrameworkBidsClosed',
});

export const ScoreBid = command(
  z.strictObject({ bidderId: id, score: z.int().min(0).max(100), evaluatorId: id }),
  ({ input }) => ({ evaluator: personInDirectory(input.evaluatorId) }),
).rows({
  from: ['evaluating'],
  by: ['contract-manager'],
  rules: [isTheFirstOrSecondScore, evaluatorHasNoInterest],
  emits: 'FrameworkBidScored',
});

export const EstablishFramework = command(z.strictObject({ providerIds: idList })).rows({
  from: ['evaluating'],
  by: ['cib-board', 'commissioning-director'],
  rules: [isReadyForUse],
  emits: 'FrameworkEstablished',
});

export const AdmitProvider = command(z.strictObject({ providerId: id })).rows({
  from: ['established'],
  by: ['commissioning-director'],
  emits: 'FrameworkProviderAdmitted',
});

export const AbandonFramework = command(because).rows({
  from: ['planned', 'specified', 'advertised', 'evaluating'],
  by: ['commissioning-director'],
  emits: 'FrameworkAbandoned',
});

/** The timer ‘end’ issues it. */
export const ExpireFramework = command(nothing).rows({
  from: ['established'],
  by: ['system'],
  emits: 'FrameworkExpired',
});

export const TerminateFramework = command(because).rows({
  from: ['established'],
  by: ['cib-board'],
  emits: 'FrameworkTerminated',
});
