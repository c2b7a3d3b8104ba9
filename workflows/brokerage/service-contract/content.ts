/** The words people read. */
export const content = {
  title: 'Service contract',
  stages: {
    specified: 'Specified',
    tendering: 'Open for tenders',
    evaluating: 'Tenders being scored',
    awarded: 'Awarded, not started',
    live: 'Live',
    interim: 'Interim arrangement in force',
    ended: 'Ended',
    abandoned: 'Abandoned without award',
    terminated: 'Terminated',
  },
  commands: {
    SpecifyService: 'Specify a service',
    RegisterInterim: 'Register an interim arrangement',
    InviteTenders: 'Invite tenders',
    SubmitTender: 'Submit a tender',
    CloseTenders: 'Close the tendering',
    AwardContract: 'Award the contract',
    AbandonTender: 'Abandon the tender',
    StartContract: 'Start the contract',
    VaryContract: 'Vary end or ceiling',
    EndContract: 'End',
    TerminateContract: 'Terminate',
  },
};
