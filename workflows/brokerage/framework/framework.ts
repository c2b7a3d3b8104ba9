import { remembering, type Recorded } from '@casewright/workflow';
import type { z } from 'zod';
import type { events } from './events.js';

export type FrameworkEvent = Recorded<typeof events>;

type Data<T extends keyof typeof events> = Readonly<z.output<(typeof events)[T]>>;

/** One evaluator's mark of a bid, from 0 to 100. */
export type Score = Pick<Data<'FrameworkBidScored'>, 'evaluatorId' | 'score'>;

export type Bid = Data<'FrameworkBidReceived'> & { readonly scores: readonly Score[] };

/** What is remembered of a framework: what was planned and specified, who bids, and whom it admits. */
export type Framework = Data<'FrameworkPlanned'> &
  Data<'FrameworkSpecified'> &
  Data<'FrameworkAdvertised'> & {
    /** One for each bidder: a bid received again replaces the one before. */
    readonly bids: readonly Bid[];
    /** Providers that may tender for services under it. */
    readonly providersAdmitted: readonly string[];
  };

const NOTHING_YET: Pick<Framework, 'bids' | 'providersAdmitted'> = { bids: [], providersAdmitted: [] };

/** A framework before it is planned; nothing reads the rest of it then. */
export const NOT_YET_PLANNED = NOTHING_YET as Framework;

/** The bid of one bidder, if there is one. */
export const bidOf = ({ bids }: Framework, bidderId: string): Bid | undefined =>
  bids.find((bid) => bid.bidderId === bidderId);

const { on } = remembering<Framework, FrameworkEvent>();

/** What each event adds to the memory of a framework. */
export const memory = {
  plan: on('FrameworkPlanned', ({ data }) => data),
  specify: on('FrameworkSpecified', ({ data }) => data),
  advertise: on('FrameworkAdvertised', ({ data }) => data),
  bid: on('FrameworkBidReceived', ({ data }, { bids }) => ({
    bids: [...bids.filter(({ bidderId }) => bidderId !== data.bidderId), { ...data, scores: [] }],
  })),
  score: on('FrameworkBidScored', ({ data: { bidderId, evaluatorId, score } }, { bids }) => ({
    bids: bids.map((bid) =>
      bid.bidderId === bidderId ? { ...bid, scores: [...bid.scores, { evaluatorId, score }] } : bid,
    ),
  })),
  establish: on('FrameworkEstablished', ({ data }) => ({ providersAdmitted: data.providerIds })),
  admit: on('FrameworkProviderAdmitted', ({ data }, { providersAdmitted }) => ({
    providersAdmitted: [...new Set([...providersAdmitted, data.providerId])],
  })),
};
