import type { PrivateTexts } from '@casewright/workflow';

/** Details of interests and conflicts and the council’s comments are for those who take part, and for auditors. */
export const privateTexts: PrivateTexts = {
  events: {
    BrokerProposed: ['declaredInterests.detail'],
    BrokerReassigned: ['declaredInterests.detail'],
    BrokerConflictDeclared: ['detail'],
    SupportLineRated: ['comment'],
  },
  case: ['brokerInterests.detail', 'conflicts.detail'],
};
