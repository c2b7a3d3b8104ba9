import {
  AddCandidate,
  AgreeRegionalPriorities,
  PresentToForum,
  ReturnAnalysis,
  StartRegionalAnalysis,
} from './commands/analysis.js';
import {
  CloseRegionalYear,
  DevelopProgramme,
  OfferContribution,
  ReviewProgramme,
  StartProgramme,
} from './commands/programmes.js';
import { content } from './content.js';
import { define } from './definition.js';
import { worklist } from './worklist.js';

/** A region finds what its plans have in common, agrees priorities, and councils learn together (DOMAIN 5.22). */
export default define({
  commands: {
    // The approved plans of the region are compared; what several councils have in common is a candidate.
    ...{ StartRegionalAnalysis, AddCandidate, PresentToForum },

    // The Forum agrees priorities, or returns the analysis.
    ...{ ReturnAnalysis, AgreeRegionalPriorities },

    // Councils and providers contribute, and the partnership develops programmes.
    ...{ OfferContribution, DevelopProgramme },

    // Programmes are delivered and reviewed, and the year is closed.
    ...{ StartProgramme, ReviewProgramme, CloseRegionalYear },
  },
  worklist,
  content,
});
