import { on } from './remember.js';

/** What is remembered of evidence and needs. */
export const needs = {
  /** Recorded again under the same id, evidence is corrected. */
  recordEvidence: on('CaseEvidenceRecorded', ({ data }, { evidence }) => ({
    evidence: [...evidence.filter(({ evidenceId }) => evidenceId !== data.evidenceId), data],
  })),

  draftNeeds: on('NeedsDrafted', ({ data: { needs: items, version }, by }, { needs: before, archivedNeeds }) => ({
    needs: { version, items, agreed: false, draftedById: by.personId },
    archivedNeeds: before.agreed ? [...archivedNeeds, before] : archivedNeeds,
  })),

  agreeNeeds: on('NeedsAgreed', (_, { needs: drafted }) => ({ needs: { ...drafted, agreed: true } })),
};
