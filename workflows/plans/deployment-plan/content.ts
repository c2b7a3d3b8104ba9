/** The words people read. */
export const content = {
  title: 'Provider deployment plan',
  stages: {
    drafted: 'Drafted',
    attached: 'Held with the Joint Improvement Support Plan',
    inDelivery: 'In delivery',
    completed: 'Completed',
    withdrawn: 'Withdrawn',
  },
  commands: {
    DraftDeploymentPlan: 'Draft a deployment plan',
    AttachPlan: 'Attach it to the Joint Improvement Support Plan',
    StartPlan: 'Start the work',
    VaryPlan: 'Vary the activities',
    RecordActivity: 'Record work on an activity',
    RecordMonitoring: 'Record monitoring',
    CompletePlan: 'Complete',
    WithdrawPlan: 'Withdraw',
  },
};
