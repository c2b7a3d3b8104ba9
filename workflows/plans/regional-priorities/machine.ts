import { setup } from 'xstate';
import { memory, NOT_YET_STARTED, type Analysis, type AnalysisEvent } from './analysis.js';

const contributions = { RegionalContributionOffered: { actions: 'contribute' } } as const;

/** Which events may follow which. */
export const machine = setup({
  types: { context: {} as Analysis, events: {} as AnalysisEvent },
  actions: memory,
}).createMachine({
  context: NOT_YET_STARTED,
  initial: 'new',
  states: {
    new: { on: { RegionalAnalysisStarted: { target: 'analysing', actions: 'start' } } },
    analysing: {
      on: {
        RegionalCandidateAdded: { actions: 'add' },
        RegionalFindingsPresented: { target: 'inForum', actions: 'present' },
      },
    },
    inForum: {
      on: {
        RegionalAnalysisReturned: { target: 'analysing', actions: 'takeBack' },
        RegionalPrioritiesAgreed: { target: 'agreed', actions: 'agree' },
      },
    },
    agreed: {
      on: { CrossAuthorityProgrammeDeveloped: { target: 'programming', actions: 'develop' }, ...contributions },
    },
    programming: {
      on: {
        CrossAuthorityProgrammeDeveloped: { actions: 'develop' },
        CrossAuthorityProgrammeStarted: { target: 'delivering', actions: 'begin' },
        ...contributions,
      },
    },
    delivering: {
      on: { CrossAuthorityProgrammeReviewed: { actions: 'review' }, RegionalYearClosed: 'closed' },
    },
    closed: { tags: 'final' },
  },
});
