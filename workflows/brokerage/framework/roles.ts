import { everyCase } from '@casewright/workflow';

/** Who takes part in setting up a framework: the Board and its delivery team. */
export const roles = { 'contract-manager': everyCase, 'commissioning-director': everyCase, 'cib-board': everyCase };
