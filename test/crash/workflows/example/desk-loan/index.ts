export { deskLoan as default } from '@casewright/workflow/example';
