import { automaticRaise } from '@casewright/workflow/escalation';
import { date, days, id, int, money, text } from '@casewright/workflow/payload-types';
import { z } from 'zod';
import { contractsInForce } from '../contracts.js';
import { command } from '../definition.js';
import { leavingWith } from '../parties.js';
import { lineIsOpen, lineIsThere } from '../rules/lines.js';
import { isTheLatestPackage } from '../rules/needs.js';
import { lineServesANeed, lineStaysSound, nothingIsDeliveredYet, packageServesItsNeeds } from '../rules/package.js';
import { freeOfferCostsNothing, providerHasAContract } from '../rules/sourcing.js';
import { notWhoSubmitted } from '../rules/two-sides.js';
import { SOURCE_KINDS } from '../vocabulary.js';

export const AddSupportLine = command(
  z.strictObject({
    lineId: id,
    needId: id,
    sourceKind: z.enum(SOURCE_KINDS),
    providerId: id.optional(),
    description: text,
    days,
    costPence: money,
    dueBy: date,
  }),
  () => ({ contracts: contractsInForce() }),
).rows({
  from: ['packageDesign.drafting'],
  by: ['lead-broker', 'associate-broker'],
  rules: [lineServesANeed, providerHasAContract, freeOfferCostsNothing],
  emits: 'SupportLineAdded',
});

export const ChangeSupportLine = command(
  z.strictObject({
    lineId: id,
    days: days.optional(),
    costPence: money.optional(),
    dueBy: date.optional(),
    description: text.optional(),
  }),
).rows({
  from: ['packageDesign.drafting'],
  by: ['lead-broker', 'associate-broker'],
  rules: [lineIsOpen, lineStaysSound],
  emits: 'SupportLineChanged',
});

export const RemoveSupportLine = command(z.strictObject({ lineId: id, reason: text })).rows({
  from: ['packageDesign.drafting'],
  by: ['lead-broker', 'associate-broker'],
  rules: [lineIsThere, nothingIsDeliveredYet],
  emits: 'SupportLineRemoved',
  decide: ({ input: { lineId }, case: recorded }) => leavingWith(lineId, recorded),
});

export const SubmitPackage = command(z.strictObject({})).rows({
  from: ['packageDesign.drafting'],
  by: ['lead-broker', 'associate-broker'],
  rules: [packageServesItsNeeds],
  emits: 'PackageSubmitted',
  decide: ({ case: { package: pack } }) => ({
    ...{ version: pack.version + 1, totalDays: pack.totalDays, totalPence: pack.totalPence },
  }),
});

/** The council may ask as often as it likes; after some rounds the director hears of it (IC-R27). */
export const RequestPackageChanges = command(z.strictObject({ changes: z.array(text) })).rows({
  from: ['packageDesign.councilReview'],
  by: ['council-dcs'],
  emits: ['PackageChangesRequested', 'EscalationRaised', 'EscalationSteppedUp'],
  decideAll: ({ input, case: recorded, settings }) => {
    const round = recorded.package.rounds + 1;
    return [
      { type: 'PackageChangesRequested', data: { ...input, round } },
      ...(round < settings['case.packageRoundsBeforeEscalation']
        ? []
        : automaticRaise(recorded.escalation, 2, `The council has asked ${round} times for changes of the package.`)),
    ];
  },
});

export const AgreePackage = command(z.strictObject({ version: int })).rows({
  from: ['packageDesign.councilReview'],
  by: ['council-dcs'],
  rules: [isTheLatestPackage, notWhoSubmitted],
  emits: 'PackageAgreedByCouncil',
});
