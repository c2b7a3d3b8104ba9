/** The words people read. */
export const content = {
  title: 'Framework contract',
  stages: {
    planned: 'Planned',
    specified: 'Specified',
    advertised: 'Advertised: open to bidders',
    evaluating: 'Bids being scored',
    established: 'Established',
    expired: 'Expired',
    abandoned: 'Abandoned',
    terminated: 'Terminated',
  },
  commands: {
    PlanFramework: 'Plan a framework',
    SpecifyFramework: 'Specify lots and dates',
    AdvertiseFramework: 'Advertise',
    ReceiveBid: 'Record a bid',
    CloseBids: 'Close the bidding',
    ScoreBid: 'Score a bid',
    EstablishFramework: 'Establish',
    AdmitProvider: 'Admit a provider',
    AbandonFramework: 'Abandon',
    ExpireFramework: 'Let it expire',
    TerminateFramework: 'Terminate',
  },
};
