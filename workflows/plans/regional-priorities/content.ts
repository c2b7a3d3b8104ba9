/** The words people read. */
export const content = {
  title: 'Regional priorities and cross-authority programmes',
  stages: {
    analysing: 'Analysing: plans being compared',
    inForum: 'Before the Regional Forum',
    agreed: 'Priorities agreed',
    programming: 'Programmes being developed',
    delivering: 'Programmes being delivered',
    closed: 'Closed',
  },
  commands: {
    StartRegionalAnalysis: 'Start a regional analysis',
    AddCandidate: 'Add a candidate',
    PresentToForum: 'Present the findings to the Forum',
    ReturnAnalysis: 'Return the analysis',
    AgreeRegionalPriorities: 'Agree the priorities of the region',
    OfferContribution: 'Offer a contribution',
    DevelopProgramme: 'Develop a programme',
    StartProgramme: 'Start a programme',
    ReviewProgramme: 'Review a programme',
    CloseRegionalYear: 'Close the year',
  },
};
