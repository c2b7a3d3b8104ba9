import { contractCeiling } from '../contract-ceiling.js';
import { claims } from './claims.js';
import {
  AcceptDelivery,
  AcceptOrder,
  DeclineOrder,
  DisputeDelivery,
  PayCallOff,
  RecordCallOffDelivery,
  ReportDelivered,
  ReturnToProvider,
  SettleDispute,
} from './commands/delivery.js';
import {
  ApproveCallOff,
  CancelCallOff,
  PlaceOrder,
  RejectCallOff,
  RequestCallOff,
  SubmitCallOff,
} from './commands/request.js';
import { content } from './content.js';
import { contractStream } from './contracts.js';
import { define } from './definition.js';
import { timers } from './timers.js';

/** One piece of support is drawn down from a contract, for a case, a region or a topic (DOMAIN 5.10). */
export default define({
  commands: {
    // Somebody asks for support, somebody else approves it, and it is ordered.
    ...{ RequestCallOff, SubmitCallOff, ApproveCallOff, RejectCallOff, PlaceOrder },

    // The provider takes the order on, or not, and delivers.
    ...{ AcceptOrder, DeclineOrder, RecordCallOffDelivery, ReportDelivered },

    // Who asked accepts the delivery or disputes it.
    ...{ AcceptDelivery, DisputeDelivery, ReturnToProvider, SettleDispute },

    // It is paid, or cancelled before it is delivered.
    ...{ PayCallOff, CancelCallOff },
  },
  timers,
  ledgers: [contractCeiling],
  claims,
  worklist: {
    CallOffRequested: ({ requestedById, providerId, councilId, regionId, contractId, forStream }) => ({
      ...{ councilId: councilId ?? null, regionId: regionId ?? null, ownerId: requestedById },
      joins: { 'associate-broker': requestedById, provider: providerId },
      forStream,
      related: [contractStream(contractId)],
    }),
  },
  privateTexts: { events: { CallOffDeliveryAccepted: ['comment'] }, case: [] },
  content,
});
