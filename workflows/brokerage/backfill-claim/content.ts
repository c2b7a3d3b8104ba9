/** The words people read. */
export const content = {
  title: 'Backfill claim',
  stages: {
    submitted: 'Submitted',
    queried: 'Queried',
    validated: 'Validated',
    approved: 'Approved',
    paid: 'Paid',
    rejected: 'Rejected',
    withdrawn: 'Withdrawn',
  },
  commands: {
    SubmitClaim: 'Claim for backfill',
    QueryClaim: 'Ask the claimant',
    AnswerQuery: 'Answer the question',
    ValidateClaim: 'Validate the claim',
    ApproveClaim: 'Approve the claim',
    RejectClaim: 'Reject the claim',
    PayClaim: 'Record the payment',
    WithdrawClaim: 'Withdraw the claim',
  },
};
