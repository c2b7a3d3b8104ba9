import { describe, test } from '@jest/globals';
import type { Person } from '@casewright/workflow';
import { as, recorded, refusedBy } from '@casewright/workflow/spec';
import {
  collecting,
  csa,
  dcs,
  given,
  goLead,
  invited,
  NOBODY_KNOWN,
  OPENING,
  opened,
  withDcs,
  withdrawn,
} from '../../test/jisp.js';

type Known = { readonly csa?: Partial<Person>; readonly dcs?: Partial<Person> };

const cleo: Person = { personId: 'cleo', homeOrgId: 'go-east' };
const dana: Person = { personId: 'dana', homeOrgId: 'bedford' };
const known = ({ csa = {}, dcs = {} }: Known) => ({ lookups: { csa: { ...cleo, ...csa }, dcs: { ...dana, ...dcs } } });
const interest = (orgId: string, to?: string) => ({
  interests: [{ nature: 'employment', orgId, detail: 'Head of service', ...(to === undefined ? {} : { to }) }],
});

const open = (who: Known, more: object = {}, caller = csa) =>
  given().when('OpenJisp', { ...OPENING, ...more }, caller, known(who));
const approve = (who: Known, history = withDcs) =>
  given(...history).when('ApproveJisp', { version: 1 }, dcs, known(who));
const reassign = (input: object, who: Known = {}, history = collecting) =>
  given(...history).when('ReassignJispPeople', { effectiveOn: '2009-02-01', ...input }, goLead, known(who));

describe('JP-R27 adviser and director are independent persons', () => {
  test('of whom the directory may know nothing', () =>
    given().when('OpenJisp', OPENING, csa, NOBODY_KNOWN).then(recorded(opened)));

  test('two of them', () => {
    open({}, { dcsId: 'cleo' }).thenRefused({
      ...refusedBy('JP-R27'),
      message: 'The adviser and the director of children’s services are two different persons.',
    });
    reassign({ csaId: 'dana' }).thenRefused(refusedBy('JP-R27'));
    reassign({ dcsId: 'cleo' }).thenRefused(refusedBy('JP-R27'));
  });

  test('the director is of the council', () => {
    open({ dcs: { homeOrgId: 'luton' } }).thenRefused({
      ...refusedBy('JP-R27'),
      message: 'The director of children’s services has to be of the council whose plan this is.',
    });
    approve({ dcs: { homeOrgId: 'luton' } }).thenRefused(refusedBy('JP-R27'));
    reassign({ dcsId: 'dan' }, { dcs: { personId: 'dan', homeOrgId: 'luton' } }).thenRefused(refusedBy('JP-R27'));
  });

  test('the adviser has not worked for the authority in the last 24 months', () => {
    const ties = {
      ...refusedBy('JP-R27'),
      message: 'The adviser worked for the authority in the last 24 months. Somebody else has to advise it.',
    };
    open({ csa: { homeOrgId: 'bedford' } }).thenRefused(ties);
    open({ csa: interest('bedford') }).thenRefused(ties);
    open({ csa: interest('bedford', '2007-01-13') }).thenRefused(ties);
    open({ csa: interest('bedford', '2007-01-12') }).thenStage('evidenceGathering');
    open({ csa: interest('luton') }).thenStage('evidenceGathering');
    approve({ csa: interest('bedford') }).thenRefused(ties);
    reassign({ csaId: 'carl' }, { csa: { personId: 'carl', homeOrgId: 'bedford' } }).thenRefused(ties);
  });

  test('neither has an interest in a provider of the plan', () => {
    const ties = {
      ...refusedBy('JP-R27'),
      message: 'The adviser or the director has an interest in tfc, which is a provider of the plan.',
    };
    approve({ csa: interest('tfc') }).thenRefused(ties);
    approve({ dcs: interest('tfc', '2009-01-12') }).thenRefused(ties);
    approve({ csa: { homeOrgId: 'tfc' } }).thenRefused(ties);
    approve({ csa: interest('tfc', '2009-01-11'), dcs: interest('tpc') }).thenStage('finalised');
  });

  test('whose offer still stands', () => {
    const asked = [...collecting, invited('o1')];
    reassign({ csaId: 'carl' }, { csa: interest('tfc') }, asked).thenRefused(refusedBy('JP-R27'));
    reassign({ csaId: 'carl' }, { csa: interest('tfc') }, [...asked, withdrawn('o1')]).thenStage('offers');
  });

  test('whoever is named by the Government Office is not of it, and has not acted for it or a provider', () => {
    const otherSide = {
      ...refusedBy('JP-R27'),
      message: 'Whoever acts in this plan for the Government Office or a provider cannot be its director.',
    };
    given()
      .when('OpenJisp', { ...OPENING, dcsId: 'gwen' }, goLead, NOBODY_KNOWN)
      .thenRefused(otherSide);
    reassign({ dcsId: 'gwen' }, { dcs: { personId: 'gwen' } }).thenRefused(otherSide);
    reassign({ csaId: 'carl', dcsId: 'cleo' }).thenRefused(otherSide);
    reassign({ dcsId: 'dan' }).thenStage('offers');
  });

  test('somebody is named', () => reassign({}).thenRefused(refusedBy('JP-R27')));
});

describe('JP-R22 one adviser leads at a time', () => {
  const carl = as('csa', { personId: 'carl', regionId: 'E' });
  const handedOver = [
    ...collecting,
    {
      type: 'JispPeopleReassigned',
      data: { csaId: 'carl', effectiveOn: '2009-02-01', formerCsaId: 'cleo' },
      by: { personId: 'gwen', role: 'go-lead', regionId: 'E' },
    },
  ];
  const invite = { offerId: 'o1', needIds: ['n2'], providerId: 'tfc', optional: false };
  const asking = (history: typeof collecting, caller: typeof carl) =>
    given(...history).when('InviteOffer', invite, caller, { lookups: { providers: [] } });

  test('the new one acts, the former one no longer', () => {
    asking(handedOver, carl).thenStage('offers');
    asking(handedOver, csa).thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
    asking(collecting, carl).thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
  });

  test('whom the new one replaces is told', () => {
    reassign({ csaId: 'carl' }).then({
      type: 'JispPeopleReassigned',
      data: { csaId: 'carl', effectiveOn: '2009-02-01', formerCsaId: 'cleo' },
    });
    reassign({ csaId: 'cleo', dcsId: 'dan' }).then({
      type: 'JispPeopleReassigned',
      data: { csaId: 'cleo', dcsId: 'dan', effectiveOn: '2009-02-01', formerDcsId: 'dana' },
    });
    given(...handedOver).thenCase({ csaId: 'carl', dcsId: 'dana' });
  });
});
