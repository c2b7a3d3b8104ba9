import { remembering, type Recorded } from '@casewright/workflow';
import type { z } from 'zod';
import type { events } from './events.js';

export type ContractEvent = Recorded<typeof events>;

type Data<T extends keyof typeof events> = Readonly<z.output<(typeof events)[T]>>;

/** A provider's tender, and who sent it in. */
export type Tender = Data<'TenderReceived'> & { readonly submittedById: string };

/** What is remembered of a contract: the service, who tenders for it, who provides it, and until when. */
export type Contract = {
  readonly contractId: string;
  readonly route: 'framework' | 'single-tender';
  readonly service: string;
  /** An interim arrangement is under no framework, starts when it is registered and has no ceiling. */
  readonly frameworkId?: string;
  readonly startsOn?: string;
  readonly endsOn: string;
  readonly ceilingPence?: number;
  readonly specifiedById?: string;
  readonly closesOn: string;
  readonly invitedProviderIds: readonly string[];
  /** One for each provider: a tender submitted again replaces the one before. */
  readonly bids: readonly Tender[];
  /** Who provides the service, once that is settled. */
  readonly providerId?: string;
  readonly startedOn?: string;
  /** It ends within sixty days. */
  readonly expiryNear: boolean;
};

const NOTHING_YET: Pick<Contract, 'invitedProviderIds' | 'bids' | 'expiryNear'> = {
  invitedProviderIds: [],
  bids: [],
  expiryNear: false,
};

/** A contract before it is specified; nothing reads the rest of it then. */
export const NOT_YET_SPECIFIED = NOTHING_YET as Contract;

const { on, onAny } = remembering<Contract, ContractEvent>();

/** What each event adds to the memory of a contract. */
export const memory = {
  specify: on('ServiceSpecified', ({ data, by }) => ({ ...data, route: 'framework', specifiedById: by.personId })),
  register: on('InterimArrangementRegistered', ({ data }) => ({ ...data, route: 'single-tender' })),
  invite: on('TendersInvited', ({ data }) => data),
  tender: on('TenderReceived', ({ data, by }, { bids }) => ({
    bids: [...bids.filter(({ providerId }) => providerId !== data.providerId), { ...data, submittedById: by.personId }],
  })),
  award: on('ContractAwarded', ({ data: { providerId } }) => ({ providerId })),
  start: on('ContractStarted', ({ data }) => data),
  vary: on('ContractVaried', ({ data: { endsOn, ceilingPence } }, contract) => ({
    endsOn: endsOn ?? contract.endsOn,
    ...(ceilingPence === undefined ? {} : { ceilingPence }),
    // A new end is announced anew.
    ...(endsOn === undefined ? {} : { expiryNear: false }),
  })),
  expiryNear: onAny(() => ({ expiryNear: true })),
};
