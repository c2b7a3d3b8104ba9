import { later } from '../later.js';
import { on, upTo, type By, type Line } from '../line.js';
import { contractManager, recruiter } from '../people/improvement-board.js';
import { homeAuthority, provider } from '../people/organisations.js';
import { story } from '../story.js';
import type { Contract } from './contracts.js';
import { inSpecialistPool, type Specialist } from './specialists.js';

/** Support that is bought for an improvement case: when, by whom, and how far it has come. */
export type Bought = {
  readonly id: string;
  /** The case, which is called like its council. */
  readonly councilId: string;
  readonly broker: By;
  readonly asked: string;
  readonly days: number;
  readonly from: string;
  readonly to: string;
  /** The last command of the usual way that is given. */
  readonly until: string;
  readonly also?: readonly Line[];
};

const caseOf = (councilId: string): string => `improvementCase-${councilId}`;

/** Support called off from a contract, delivered in two parts. */
export const calledOff = (contract: Contract, pricePence: number, bought: Bought) => {
  const { id, councilId, broker, asked, days, from, to, until, also = [] } = bought;
  const supplier = provider(contract.providerId);
  return story('call-off', id, [
    ...upTo(until, [
      on(asked, broker, 'RequestCallOff', {
        ...{ contractId: contract.id, forStream: caseOf(councilId), description: 'Illustrative support' },
        ...{ days, pricePence, deliverFrom: from, deliverTo: to },
      }),
      on(asked, broker, 'SubmitCallOff'),
      on(later(asked, 2), contractManager, 'ApproveCallOff'),
      on(later(asked, 3), contractManager, 'PlaceOrder', { orderRef: `Order ${id}` }),
      on(later(asked, 4), supplier, 'AcceptOrder'),
      ...[1, 6].map((after) =>
        on(later(from, after), supplier, 'RecordCallOffDelivery', { date: later(from, after), days: days / 2 }),
      ),
      on(later(from, 7), supplier, 'ReportDelivered'),
      on(later(from, 9), broker, 'AcceptDelivery', { rating: 4 }),
      on(later(from, 12), contractManager, 'PayCallOff', { amountPence: pricePence, invoiceRef: `Invoice ${id}` }),
    ]),
    ...also,
  ]);
};

/** A specialist of the pool is sent, released by the home authority with backfill, and works in two parts. */
export const deployed = ({ personId, homeOrgId }: Specialist, bought: Bought) => {
  const { id, councilId, broker, asked, days, from, to, until, also = [] } = bought;
  const specialist = { personId, role: 'sector-specialist' };
  return story('specialist-deployment', id, [
    ...upTo(until, [
      on(asked, broker, 'RequestDeployment', {
        ...{ forStream: caseOf(councilId), purpose: 'improvement-support', hostOrgId: councilId },
        ...{ specialism: 'Illustrative: social work practice', days, from, to },
      }),
      on(later(asked, 3), recruiter, 'MatchSpecialist', { specialistId: inSpecialistPool(personId) }),
      on(later(asked, 5), homeAuthority(homeOrgId), 'ReleaseSpecialist', {
        releasedBy: { personId: `release-${homeOrgId}` },
        backfill: true,
      }),
      on(from, specialist, 'StartDeployment', { startedOn: from }),
      ...[2, 7].map((after) =>
        on(later(from, after), specialist, 'RecordDeploymentDays', { date: later(from, after), days: days / 2 }),
      ),
      on(later(from, 8), broker, 'CompleteDeployment'),
    ]),
    ...also,
  ]);
};
