import { contractCeiling } from '../contract-ceiling.js';
import { claims } from './claims.js';
import { EndContract, RegisterInterim, StartContract, TerminateContract, VaryContract } from './commands/contract.js';
import {
  AbandonTender,
  AwardContract,
  CloseTenders,
  InviteTenders,
  SpecifyService,
  SubmitTender,
} from './commands/tendering.js';
import { content } from './content.js';
import { define } from './definition.js';
import { timers } from './timers.js';

/** One service is tendered under the framework, or an interim arrangement registered, and its contract run (DOMAIN 5.9). */
export default define({
  commands: {
    // A requirement is written, providers tender, and one of them is awarded the contract, or none.
    ...{ SpecifyService, InviteTenders, SubmitTender, CloseTenders, AwardContract, AbandonTender },

    // Until then an interim arrangement may carry on the service.
    ...{ RegisterInterim },

    // The contract runs, may be varied, and ends or is broken off.
    ...{ StartContract, VaryContract, EndContract, TerminateContract },
  },
  timers,
  ledgers: [contractCeiling],
  claims,
  worklist: {
    ServiceSpecified: ({ frameworkId }) => ({ related: [`framework-${frameworkId}`] }),
    InterimArrangementRegistered: ({ providerId }) => ({ joins: { provider: providerId } }),
    TendersInvited: ({ invitedProviderIds }) => ({ joins: { provider: invitedProviderIds } }),
    TenderReceived: ({ providerId }) => ({ joins: { provider: providerId } }),
  },
  content,
});
