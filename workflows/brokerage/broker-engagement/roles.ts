import { everyCase, namedPersons, type Scope } from '@casewright/workflow';
import type { Engagement } from './engagement.js';

/** An applicant acts for themselves. */
const oneself: Scope<Engagement> = ({ me, subject }) => me.personId === subject.personId;

/** Who takes part in engaging brokers. The Board reads. */
export const roles = {
  'broker-applicant': namedPersons(oneself),
  'commissioning-director': everyCase,
  'cib-board': everyCase,
};
