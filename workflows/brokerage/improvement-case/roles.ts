import {
  everyCase,
  namedOrganisations,
  namedPersons,
  ownCouncil,
  ownRegion,
  type Held,
  type Scope,
} from '@casewright/workflow';
import type { ImprovementCase } from './improvement-case.js';
import type { Line } from './package.js';

/** The broker of the case, from the proposal on. */
const ownCase: Scope<ImprovementCase> = ({ me, subject: { brokerId } }) => me.personId === brokerId;

/** An organisation named on a line. Where a command names lines, they are its own. */
const ownLines: Scope<ImprovementCase> = ({ me: { orgId }, subject: { providerIds = [], package: pack }, input }) =>
  orgId !== undefined &&
  providerIds.includes(orgId) &&
  linesNamed(pack?.lines ?? [], input).every(({ providerId }) => providerId === orgId);

/** A specialist named on a line, or sent by a deployment that sources it. */
const ownWork: Scope<ImprovementCase> = ({ me: { personId }, subject: { specialistIds = [], package: pack }, input }) =>
  specialistIds.includes(personId) &&
  linesNamed(pack?.lines ?? [], input).every(({ sourceKind }) => sourceKind === 'sector-specialist');

const linesNamed = (lines: readonly Line[], { lineId, lineIds = [lineId] }: Held<unknown>['input']): readonly Line[] =>
  lines.filter((line) => (lineIds as readonly unknown[]).includes(line.lineId));

/**
 * Who takes part in a case: the council in its own, brokers in their regions and cases, those who deliver in the cases
 * they are named in; officers, the director and the Board in all.
 */
export const roles = {
  'council-dcs': ownCouncil,
  'lead-broker': ownRegion,
  'associate-broker': namedPersons(ownCase),
  'commissioning-director': everyCase,
  'cib-board': everyCase,
  'cib-officer': everyCase,
  provider: namedOrganisations(ownLines),
  'sector-specialist': namedPersons(ownWork),
};
