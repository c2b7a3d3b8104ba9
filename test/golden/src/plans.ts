import { expect } from '@jest/globals';
import type { Answer, Casewright, Person } from './casewright.js';

export const JISP = 'jisp';

/** The people around plans of councils in the East of England. */
export const planPeople = async (casewright: Casewright) => ({
  csa: await casewright.signIn('cleo', { role: 'csa', regionId: 'E' }),
  goLead: await casewright.signIn('gwen', { role: 'go-lead', regionId: 'E' }),
  tfc: await casewright.signIn('tess', { role: 'provider', orgId: 'tfc' }),
  tpc: await casewright.signIn('theo', { role: 'provider', orgId: 'tpc' }),
  auditor: await casewright.signIn('auditor-1', { role: 'auditor' }),
  officer: await casewright.signIn('cib-1', { role: 'cib-officer' }),
  director: (councilId: string) => casewright.signIn(`dcs-${councilId}`, { role: 'council-dcs', orgId: councilId }),
});

export type PlanPeople = Awaited<ReturnType<typeof planPeople>>;

export const opening = (councilId = 'bedford') => ({
  ...{ councilId, regionId: 'E', planYear: '2009-10', goId: 'go-east', csaId: 'cleo', dcsId: `dcs-${councilId}` },
});

/** What a provider offers. */
export const OFFER = {
  ...{ text: 'Review the children’s centres', objectiveType: 'outcome', differentiated: true },
  ...{ days: 3, approximate: false, dueBy: '2009-06-30' },
};

export const ATTESTED = { joinedUp: true, tailored: true, proportionate: true };

const accepted = (answer: Answer): Answer => {
  expect(answer.code).toBeUndefined();
  return answer;
};

/** The plan of a council, acted on by whoever is asked to; each command is accepted. */
export const planOf = (people: PlanPeople, director: Person, councilId = 'bedford') => {
  const id = `${councilId}_2009_10`;
  const act = async (who: Person, command: string, data: object = {}) =>
    accepted(await who.act(JISP, id, command, data));
  const { csa, tfc } = people;

  /** Opened, with a dialogue that starts today and needs for two indicators. */
  const planned = async (startedOn = '2009-01-12') => {
    accepted(await csa.post(`/cases/${JISP}`, { command: 'OpenJisp', data: opening(councilId) }));
    await act(csa, 'RecordJispEvidence', { evidenceId: 'e1', source: 'apa', date: '2008-12-17', ref: 'Letter' });
    await act(csa, 'InitiateDialogue', { startedOn });
    await act(csa, 'ProposePriority', { ...priority('p112', 'NI 112', 'Under 18 conception rate') });
    await act(csa, 'ProposePriority', {
      ...priority('p109', 'NI 109', 'Children’s centres'),
      workforceDevelopment: true,
    });
    await act(csa, 'ConfirmLaaTargets', { settledOn: startedOn, changed: false });
    await act(csa, 'AgreePriorities', { priorityIds: ['p112', 'p109'], dcsAgreementRef: 'Minutes' });
    await act(director, 'RecordNeed', { ...need('n112', 'p112') });
    await act(director, 'RecordNeed', { ...need('n109', 'p109') });
    return act(director, 'CompleteNeeds');
  };

  const invite = (offerId: string, providerId: string, needId: string) =>
    act(csa, 'InviteOffer', { offerId, needIds: [needId], providerId, optional: false });

  /** One offer for both needs, assembled as version 1. */
  const assembled = async (offer: object = {}) => {
    await planned();
    await act(csa, 'InviteOffer', { offerId: 'o1', needIds: ['n112', 'n109'], providerId: 'tfc', optional: false });
    await act(tfc, 'SubmitOffer', { offerId: 'o1', ...OFFER, ...offer });
    return act(csa, 'AssemblePackage', ATTESTED);
  };

  /** That package, accepted and waiting for the director's approval. */
  const sent = async () => {
    await assembled();
    await act(director, 'AcceptPackage', { version: 1 });
    return act(csa, 'SendForApproval', { version: 1, documentRef: 'JISP 1' });
  };

  return { id, act, planned, invite, assembled, sent, read: () => people.auditor.read(`/cases/${JISP}/${id}`) };
};

const priority = (priorityId: string, niCode: string, title: string) => ({
  ...{ priorityId, niCode, title, workforceDevelopment: false },
});

const need = (needId: string, priorityId: string) => ({
  ...{ needId, priorityId, text: `Support with ${priorityId}`, externalSupportRequired: true },
});
