import {
  AbandonFramework,
  AdmitProvider,
  AdvertiseFramework,
  CloseBids,
  EstablishFramework,
  ExpireFramework,
  PlanFramework,
  ReceiveBid,
  ScoreBid,
  SpecifyFramework,
  TerminateFramework,
} from './commands.js';
import { content } from './content.js';
import { define } from './definition.js';
import { timers } from './timers.js';

/** A framework is set up, through which services are later tendered and called off (DOMAIN 5.8). */
export default define({
  commands: {
    // The need is agreed, and the requirements are written.
    ...{ PlanFramework, SpecifyFramework },

    // Providers bid, and each bid is scored twice.
    ...{ AdvertiseFramework, ReceiveBid, CloseBids, ScoreBid },

    // It is in place for the providers it admits.
    ...{ EstablishFramework, AdmitProvider },

    // It is dropped before that, expires, or is ended early.
    ...{ AbandonFramework, ExpireFramework, TerminateFramework },
  },
  timers,
  content,
});
