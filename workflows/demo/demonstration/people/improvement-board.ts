import type { By } from '../line.js';

// Named are those whom the bulletin of 4 November 2011 names; everybody else goes by the title of their role.
const named = (personId: string, role: string): By => ({ personId, role });

/** Leads on peer reviews and takes bookings. */
export const reviewLead = named('paul-curran', 'peer-review-lead');
/** Takes bookings of peer reviews. */
export const reviewCoordinator = named('caroline-bosdet', 'peer-review-coordinator');
/** Takes applications for the training of reviewers. */
export const trainingOrganiser = named('liz-cole', 'training-organiser');

export const commissioningDirector = named('commissioning-director', 'commissioning-director');
export const board = named('board', 'cib-board');
export const officer = named('project-support-officer', 'cib-officer');
export const contractManager = named('contract-manager', 'contract-manager');
/** Stands in where the contract manager may not act twice. */
export const finance = named('finance', 'finance');
/** C4EO recruits specialists of the sector. */
export const recruiter = named('specialist-recruiter', 'specialist-recruiter');

const titled = (personId: string, name: string, homeOrgId = 'cib') => ({
  ...{ personId, name, homeOrgId, homeOrgKind: 'other', roles: [personId] },
});

/** Role holders without a name in any source. */
export const titledPeople = [
  { ...titled('commissioning-director', 'Associate Director of Commissioning & Brokerage') },
  { ...titled('board', 'Children’s Improvement Board'), roles: ['cib-board'] },
  { ...titled('project-support-officer', 'Project support officer'), roles: ['cib-officer'] },
  { ...titled('contract-manager', 'Contract manager') },
  { ...titled('finance', 'Finance') },
  { ...titled('specialist-recruiter', 'Specialist recruiter', 'c4eo') },
];

const holder = (personId: string, name: string, ...roles: readonly string[]) => ({
  ...{ personId, name, homeOrgId: 'cib', homeOrgKind: 'other', roles },
});

/** Role holders named by the bulletin, beside the associate brokers. John Harris is named without a title. */
export const namedPeople = [
  holder('paul-curran', 'Paul Curran', 'peer-review-lead', 'link-person'),
  holder('oonagh-aitken', 'Oonagh Aitken', 'peer-challenge-lead', 'link-person'),
  holder('caroline-bosdet', 'Caroline Bosdet', 'peer-review-coordinator'),
  holder('liz-cole', 'Liz Cole', 'training-organiser'),
  holder('alison-miller', 'Alison Miller', 'enquiry-handler'),
  holder('john-harris', 'John Harris'),
  { ...holder('marion-davis', 'Marion Davis', 'chair'), homeOrgId: 'warwickshire', homeOrgKind: 'council' },
  { ...holder('debbie-jones', 'Debbie Jones', 'chair'), homeOrgId: 'lambeth', homeOrgKind: 'council' },
];
