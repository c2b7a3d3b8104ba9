/** The words people read. */
export const content = {
  title: 'Specialist deployment',
  stages: {
    requested: 'Requested',
    matched: 'Matched',
    released: 'Released',
    active: 'Active',
    completed: 'Completed',
    declined: 'Declined',
    cancelled: 'Cancelled',
  },
  commands: {
    RequestDeployment: 'Request a deployment',
    MatchSpecialist: 'Match a specialist',
    UnmatchSpecialist: 'Take the match back',
    ReleaseSpecialist: 'Release the specialist',
    RefuseRelease: 'Refuse the release',
    StartDeployment: 'Start the deployment',
    RecordDeploymentDays: 'Record days',
    CompleteDeployment: 'Complete the deployment',
    DeclineDeployment: 'Decline the request',
    CancelDeployment: 'Cancel the deployment',
  },
};
