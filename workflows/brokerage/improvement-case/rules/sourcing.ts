import type { Objection } from '@casewright/workflow';
import { dateInWords } from '@casewright/workflow/in-words';
import { covers, type Contract } from '../contracts.js';
import { rule } from '../definition.js';
import type { ImprovementCase } from '../improvement-case.js';
import { isSourced, lineNamed, type Line } from '../package.js';
import { belongsTo, fits, isGivenUp, IN_WORDS, type Source } from '../sources.js';

type Added = Pick<Line, 'sourceKind' | 'providerId' | 'dueBy'> & { readonly costPence: number };
type Sourcing = { readonly lineId: string; readonly refStream: string };
type Sourced = { readonly source: Source | undefined };

const sourcedLine = (recorded: ImprovementCase, { lineId }: Sourcing): Line => lineNamed(recorded, lineId) as Line;

/** IC-R09, for a new line: a call-off needs a provider with a contract that is in force on the day it is due. */
export const providerHasAContract = rule<Added, { readonly contracts: readonly Contract[] }>(
  'IC-R09',
  ({ input: { sourceKind, providerId, dueBy }, lookups: { contracts } }) => {
    if (sourceKind !== 'framework-call-off') return true;
    if (providerId === undefined)
      return { message: 'Name the provider from whom the support is called off.', field: 'providerId' };
    return (
      contracts.some((contract) => contract.data.providerId === providerId && covers(contract, dueBy, dueBy)) || {
        message: `${providerId} has no service contract in force on ${dateInWords(dueBy)}.`,
        field: 'providerId',
      }
    );
  },
);

/** IC-R09, for a line that is sourced: the call-off is of that provider, and the contract is in force while it delivers. */
export const callOffIsCovered = rule<Sourcing, Sourced>('IC-R09', ({ input, case: recorded, lookups: { source } }) => {
  const { sourceKind, providerId } = sourcedLine(recorded, input);
  if (sourceKind !== 'framework-call-off' || source === undefined || !fits(sourceKind, input.refStream)) return true;

  const { contract, data } = source;
  const wrong = (message: string): Objection => ({ message, field: 'refStream' });
  if (data.providerId !== providerId) return wrong(`This call-off is not one of ${providerId}.`);
  const { deliverFrom, deliverTo } = data;
  return (
    (contract !== undefined &&
      deliverFrom !== undefined &&
      deliverTo !== undefined &&
      covers(contract, deliverFrom, deliverTo)) ||
    wrong('The contract of this call-off is not in force on the days of its delivery.')
  );
});

const freeOffer = ({ sourceKind, providerId, costPence }: Omit<Added, 'dueBy'>): true | Objection => {
  if (sourceKind !== 'free-offer') return true;
  if (providerId === undefined) return { message: 'Name the provider of the free offer.', field: 'providerId' };
  return costPence === 0 || { message: 'A free offer costs nothing.', field: 'costPence' };
};

/** IC-R10, for a new line: a free offer names who makes it, and costs nothing. */
export const freeOfferCostsNothing = rule<Added>('IC-R10', ({ input }) => freeOffer(input));

/** IC-R10, for a line that is sourced: so it still does. */
export const freeOfferStillCostsNothing = rule<Sourcing>('IC-R10', ({ input, case: recorded }) => {
  const { plannedPence: costPence, ...line } = sourcedLine(recorded, input);
  return freeOffer({ ...line, costPence });
});

/** IC-R14: a line is sourced once, by a stream of its kind that is for this case and for no other line. */
export const sourceFits = rule<Sourcing, Sourced>('IC-R14', ({ input, case: recorded, id, lookups: { source } }) => {
  const { refStream } = input;
  const { lineId, sourceKind, status } = sourcedLine(recorded, input);
  const wrong = (message: string): Objection => ({ message, field: 'refStream' });
  if (status !== 'planned' && status !== 'failed')
    return { message: `The line ${lineId} is ${status === 'inDelivery' ? 'in delivery' : status}.`, field: 'lineId' };

  const other = recorded.package.lines.find(({ sourceRef }) => sourceRef === refStream);
  if (other !== undefined) return wrong(`${refStream} is the source of the line ${other.lineId}.`);
  if (sourceKind === 'free-offer') return true;

  if (!fits(sourceKind, refStream)) return wrong(`A line like this is sourced by ${IN_WORDS[sourceKind]}.`);
  if (source === undefined) return wrong(`There is no ${refStream}.`);
  if (!belongsTo(source, id, recorded)) return wrong(`${refStream} is not for this case.`);
  return !isGivenUp(source) || wrong(`Nothing will come of ${refStream}: it is ${source.stage}.`);
});

/** IC-R14: delivery starts once every line has its source, or in phases, once one has. */
export const linesAreSourced = rule<{ readonly phased: boolean }>(
  'IC-R14',
  ({ input: { phased }, case: { package: pack } }) => {
    const lines = pack.lines.filter(({ status }) => status !== 'cancelled');
    const missing = lines.find((line) => !isSourced(line));
    if (missing === undefined) return true;
    if (!phased) return `The line ${missing.lineId} has no source yet. Source it, or start in phases.`;
    return lines.some(isSourced) || 'No line has a source yet.';
  },
);
