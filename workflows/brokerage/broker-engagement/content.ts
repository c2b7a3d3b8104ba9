/** The words people read. */
export const content = {
  title: 'Associate broker engagement',
  stages: {
    applied: 'Applied',
    pooled: 'In the pool',
    appointed: 'Appointed',
    active: 'Active',
    released: 'Released',
    rejected: 'Not appointable',
    withdrawn: 'Application withdrawn',
  },
  commands: {
    ApplyAsBroker: 'Apply as a broker',
    PoolApplicant: 'Place in the pool',
    AppointBroker: 'Appoint',
    RejectBrokerApplicant: 'Reject',
    WithdrawBrokerApplication: 'Withdraw the application',
    StartEngagement: 'Start the engagement',
    AssignRegions: 'Assign regions',
    ReleaseBroker: 'Release',
    ReengageBroker: 'Engage again',
  },
};
