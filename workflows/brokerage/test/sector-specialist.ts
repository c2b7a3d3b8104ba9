import { englandAndWales } from '@casewright/calendar';
import { as, spec, type Past } from '@casewright/workflow/spec';
import sectorSpecialist from '../sector-specialist/index.js';

export const recruiter = as('specialist-recruiter');
export const ann = as('sector-specialist', { personId: 'ann' });
export const leeds = as('home-authority', { orgId: 'leeds' });
export const system = as('system');

/** Ann's place in the pool, looked at the day after reviewers were trained at Warwick. */
export const { given } = spec(sectorSpecialist, { calendar: englandAndWales(), now: '2012-02-10T09:00:00.000Z' });

/** What Ann sends. */
export const FORM = {
  ...{ personId: 'ann', homeOrgId: 'leeds', homeOrgKind: 'council', grade: 'Head of service' },
  ...{ specialisms: ['front door'], rolesWanted: ['support', 'peer-reviewer'] },
};
/** What the recruiter records when Ann is admitted. */
export const ADMISSION = {
  ...{ homeAuthorityConsentRef: 'leeds-17', capacityDaysPerYear: 10, roles: ['support', 'peer-reviewer'] },
};

export const applied = (form: object = {}): Past => ({ type: 'SpecialistApplied', data: { ...FORM, ...form } });
export const shortlisted = { type: 'SpecialistShortlisted', data: {} };
export const accepted = (admission: object = {}): Past => ({
  ...{ type: 'SpecialistAccepted', data: { ...ADMISSION, ...admission } },
});
export const trained = (kind: string, completedOn = '2012-02-09', eventId = 'warwick') => ({
  ...{ type: 'SpecialistTrained', data: { eventId, kind, completedOn } },
});
export const available = { type: 'SpecialistAvailable', data: {} };
export const left = { type: 'SpecialistLeft', data: { reason: 'New post' } };

/** Histories up to a stage. */
export const admitted = [applied(), shortlisted, accepted()];
export const inThePool = [...admitted, trained('support'), available];
