import type { Casewright } from './casewright.js';

/** Those who tender, award and call off. Each is somebody else. */
export const contractPeople = async (casewright: Casewright) => ({
  manager: await casewright.signIn('contract-manager-1', { role: 'contract-manager' }),
  director: await casewright.signIn('director-1', { role: 'commissioning-director' }),
  board: await casewright.signIn('board-1', { role: 'cib-board' }),
  serco: await casewright.signIn('serco-1', { role: 'provider', orgId: 'serco' }),
  officer: await casewright.signIn('officer-1', { role: 'cib-officer' }),
});

export type ContractPeople = Awaited<ReturnType<typeof contractPeople>>;

/** The framework `f1`, set up by 24 October 2011 at the latest, which admits Serco. */
export const setUpFramework = async ({ manager, board }: ContractPeople) => {
  const act = (command: string, data: object = {}) => manager.act('framework', 'f1', command, data);

  await manager.start('framework', 'PlanFramework', 'f1', {
    ...{ title: 'Improvement framework', purpose: 'To tender under it' },
    services: ['data profiles', 'specialists for policy implementation'],
  });
  await act('SpecifyFramework', { lots: ['trials'], startsOn: '2011-11-01', endsOn: '2012-03-31' });
  await act('AdvertiseFramework', { closesOn: '2012-01-31' });
  await act('ReceiveBid', { bidderId: 'serco', lots: ['trials'], receivedAt: '2011-09-30T09:00:00.000Z' });
  await act('CloseBids');
  for (const evaluatorId of ['eve', 'adam']) await act('ScoreBid', { bidderId: 'serco', score: 70, evaluatorId });
  return board.act('framework', 'f1', 'EstablishFramework', { providerIds: ['serco'] });
};

/** Serco's contract `sc1` under it, from 1 November 2011 to 31 March 2012. */
export const startContract = async ({ manager, director, serco }: ContractPeople, ceilingPence?: number) => {
  const act = (command: string, data: object = {}) => manager.act('service-contract', 'sc1', command, data);

  await manager.start('service-contract', 'SpecifyService', 'sc1', {
    ...{ frameworkId: 'f1', service: 'sufficiency and payment-by-results trials' },
    ...{ startsOn: '2011-11-01', endsOn: '2012-03-31', ceilingPence },
  });
  await act('InviteTenders', { closesOn: '2012-01-31', invitedProviderIds: ['serco'] });
  const tender = { providerId: 'serco', pricePence: 30_000_000, ref: 'tender-17' };
  await serco.act('service-contract', 'sc1', 'SubmitTender', tender);
  await act('CloseTenders');
  await director.act('service-contract', 'sc1', 'AwardContract', { providerId: 'serco', reason: 'Best value' });
  return act('StartContract', { startedOn: '2011-11-01' });
};

/** A request for support under a contract. */
export const support = (contractId: string, deliverFrom: string, deliverTo: string, pricePence = 300_000) => ({
  ...{ contractId, forStream: 'policyOffer-munro', description: 'Advice' },
  ...{ days: 4, pricePence, deliverFrom, deliverTo },
});
