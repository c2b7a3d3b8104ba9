/** What narrows a role: an organisation, a region, a single case; or nothing beside the person. */
export type RoleScope = 'orgId' | 'regionId' | 'caseId' | 'none';

export type Role = {
  readonly scope: RoleScope;
  /** Whether it reads every case of every workflow. */
  readonly reads: 'every case' | 'own cases';
};

const roles = (
  scope: RoleScope,
  reads: Role['reads'],
  names: readonly string[],
): readonly (readonly [string, Role])[] => names.map((name) => [name, { scope, reads }]);

/** Every role of DOMAIN 2.6 but `system`, which nobody can sign in as. */
export const ROLES: ReadonlyMap<string, Role> = new Map([
  ...roles('none', 'every case', ['cib-board', 'chair', 'member', 'cib-officer', 'programme-manager']),
  ...roles('none', 'every case', ['contract-manager', 'finance', 'board-secretary', 'enquiry-handler', 'editor']),
  ...roles('none', 'every case', ['dissemination-officer', 'training-organiser', 'commissioning-director']),
  ...roles('none', 'every case', ['specialist-recruiter', 'practice-validator', 'profile-provider']),
  ...roles('none', 'every case', ['pbr-provider', 'sufficiency-provider', 'auditor']),

  ...roles('orgId', 'own cases', ['council-dcs', 'council-officer', 'home-authority', 'trial-area']),
  ...roles('orgId', 'own cases', ['provider', 'riep', 'c4eo', 'csp']),

  ...roles('regionId', 'own cases', ['region-chief-executive', 'region-dcs', 'region-lead-member']),
  ...roles('regionId', 'own cases', ['lead-broker', 'link-person', 'csa', 'go-lead', 'forum-chair']),

  ...roles('caseId', 'own cases', ['associate-broker', 'reviewer', 'review-team-lead']),

  ...roles('none', 'own cases', ['peer-review-lead', 'peer-review-coordinator', 'peer-challenge-lead', 'challenger']),
  ...roles('none', 'own cases', ['sector-specialist', 'trainee', 'broker-applicant', 'enquirer', 'reader']),
  ...roles('none', 'own cases', ['stakeholder', 'author', 'task-owner', 'topic-owner', 'action-owner']),
  ...roles('none', 'own cases', ['evaluator', 'selection-panel', 'programme-board', 'project-board']),
  ...roles('none', 'own cases', ['project-sponsor', 'dfe', 'dcsf', 'grant-administrator', 'subscriber']),
]);

/** Whether this role reads every case of every workflow. */
export const readsEveryCase = (role: string): boolean => ROLES.get(role)?.reads === 'every case';
