import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openCasewright, type Answer, type Casewright, type Person } from './casewright.js';

type Row = Readonly<Record<string, unknown>>;

/** The first councils of the register: no source names those whose reviews the bulletin counts. */
const FIRST_OF_THE_REGISTER = [
  ...['barking_and_dagenham', 'barnet', 'barnsley', 'bath_and_north_east_somerset', 'bedford', 'bexley', 'birmingham'],
  ...['blackburn_with_darwen', 'blackpool', 'bolton', 'bournemouth', 'bracknell_forest', 'bradford', 'brent'],
  ...['brighton_and_hove', 'bristol', 'bromley', 'buckinghamshire', 'bury', 'calderdale', 'cambridgeshire', 'camden'],
];

describe('the demonstration', () => {
  let casewright: Casewright;
  let auditor: Person;
  let loaded: Answer;

  beforeAll(async () => {
    casewright = await openCasewright();
    loaded = await casewright.demonstrate();
    auditor = await casewright.signIn('auditor-1', { role: 'auditor' });
  }, 180_000);
  afterAll(() => casewright.close());

  const listed = async (query: string) => {
    const answer = await auditor.read(`/cases?limit=1000&${query}`);
    return (answer as unknown as { readonly cases: readonly Row[] }).cases;
  };

  const dashboard = async (id: string, asAt?: string) => {
    const board = await casewright.signIn('board', { role: 'cib-board' });
    const answer = await board.read(`/dashboards/${id}${asAt === undefined ? '' : `?asAt=${asAt}`}`);
    return answer as unknown as { readonly figures: Row; readonly rows: readonly Row[] };
  };

  const dataOf = async (workflow: string, id: string) => (await auditor.read(`/cases/${workflow}/${id}`)).data;

  test('ends on 10 February 2012, where the clock stands, and is not loaded again', async () => {
    expect(loaded).toMatchObject({ status: 200, now: expect.stringMatching(/^2012-02-10T/) });
    expect(await casewright.demonstrate()).toMatchObject({ status: 409, code: 'NOT_EMPTY' });
  });

  test('agrees with its hashes, charts and ledgers', async () => {
    expect(await casewright.findings()).toEqual([]);
  });

  test('has 22 reviews scheduled as at 4 November 2011, of the first councils of the register', async () => {
    const { figures } = await dashboard('D01', '2011-11-04');
    expect(figures).toMatchObject({ total: 22 });

    const before = await Promise.all(
      (await listed('workflow=peer-review')).map(async ({ id }) => {
        const { events } = await auditor.read(`/cases/peer-review/${id as string}/events`);
        const scheduled = events.find(({ type }) => type === 'ReviewScheduled');
        return scheduled !== undefined && scheduled.meta.recordedAt < '2011-11-05' ? [id] : [];
      }),
    );
    expect(before.flat().sort()).toEqual(FIRST_OF_THE_REGISTER);
  });

  test('takes bookings for January onwards from then on', async () => {
    const { rows } = await dashboard('D01');
    const months = rows.map(({ month }) => month);
    const { rows: then } = await dashboard('D01', '2011-11-04');

    const early = (all: readonly Row[]) => all.filter(({ month }) => String(month) < '2012-01').length;
    expect(early(rows)).toBeLessThanOrEqual(early(then));
    expect(months).toContain('2012-03');
    expect(await auditor.read('/cases/peer-review/central_bedfordshire/refusals')).toMatchObject({
      refusals: [{ type: 'OfferSlot', ruleId: 'PR-R03' }],
    });
  });

  test.each(['peer-review', 'improvement-case', 'jisp'])('has a case at every stage of %s', async (workflow) => {
    const definition = (await auditor.read(`/workflows/${workflow}`)) as unknown as {
      readonly states: readonly { readonly path: string }[];
    };
    const paths = definition.states.map(({ path }) => path);
    const stages = paths.filter((path) => !paths.some((other) => other.startsWith(`${path}.`)));

    const found = new Set((await listed(`workflow=${workflow}`)).map(({ stage }) => stage));
    expect(stages.length).toBeGreaterThan(10);
    expect(stages.filter((stage) => !found.has(stage))).toEqual([]);
  });

  test('has the six associate brokers, each available from their day', async () => {
    const brokers = await listed('workflow=broker-engagement&stage=active');
    const dates = await Promise.all(brokers.map(({ id }) => dataOf('broker-engagement', id as string)));

    expect(dates.map(({ personId, availableFrom }) => `${String(personId)} ${String(availableFrom)}`).sort()).toEqual([
      'alex-walters 2011-11-04',
      'andy-roberts 2011-11-04',
      'christine-cassell 2011-11-04',
      'claire-burgess 2011-11-04',
      'dave-smith 2011-11-04',
      'howard-cooper 2012-01-01',
    ]);
  });

  test('has the four contracts, and the interim arrangements that ended before them', async () => {
    const contracts = await listed('workflow=service-contract');
    const inStage = (wanted: string) =>
      contracts.flatMap(({ id, stage }) => (stage === wanted ? [id as string] : [])).sort();

    expect(inStage('live')).toEqual(['sc_data_profiles', 'sc_good_practice', 'sc_pbr_sufficiency', 'sc_specialists']);
    expect(inStage('ended')).toEqual(['interim_c4eo', 'interim_serco']);
    const { events } = await auditor.read('/cases/service-contract/interim_c4eo/events');
    expect(events.at(-1)).toMatchObject({ type: 'ContractEnded', meta: { recordedAt: '2011-11-01T00:00:00.000Z' } });
  });

  test('has the example rows of the guidance as one active plan, word for word', async () => {
    const { offers, priorities } = (await dataOf('jisp', 'darlington_2009_10')) as {
      readonly offers: readonly Row[];
      readonly priorities: readonly Row[];
    };
    const row = ({ offerId, providerId, dueBy, days, visits, text, state }: Row) =>
      [offerId, providerId, dueBy, days ?? '-', visits ?? '-', text, state].join(' | ');

    expect(priorities.map(({ niCode, title }) => `${String(niCode)} ${String(title)}`)).toEqual([
      'NI 112 Under 18 conception rate',
      "NI 109 Delivery of Sure Start Children's Centres",
    ]);
    expect(offers.map(row)).toEqual([
      'ex1 | tpc | 2009-05-31 | - | 2 | conduct 2 visits to help develop a new sexual health policy for young people | accepted',
      'ex2 | tpc | 2009-07-31 | - | - | advice to help local managers develop a business case for new contraception funding | accepted',
      'ex3 | tpc | 2009-09-30 | 3 | 1 | intensive 3 day diagnostic visit and report on local services | accepted',
      "ex4 | tfc | 2009-06-30 | 3 | - | support in re-evaluating the children's centre portfolio after demographic change | accepted",
      'ex5 | tfc | 2009-11-30 | 3 | - | facilitation for better working practices across outsourced delivery partners | accepted',
      "ex6 | tfc | 2009-06-30 | 2 | - | review and shape the authority's capital build programme | accepted",
    ]);
    expect(
      offers.flatMap(({ offerId, delivererId }) => (delivererId === undefined ? [] : [offerId, delivererId])),
    ).toEqual(['ex3', 'tp-nst']);
  });

  test('knows the link persons of the nine regions by name', async () => {
    const { regions } = (await auditor.read('/directory/regions')) as unknown as { readonly regions: readonly Row[] };
    const { people } = (await auditor.read('/directory/people')) as unknown as { readonly people: readonly Row[] };
    const linkPersons = people.filter(({ roles }) => (roles as readonly string[]).includes('link-person'));

    expect(regions).toHaveLength(9);
    expect(new Set(linkPersons.map(({ name }) => name))).toEqual(new Set(regions.map(({ linkPerson }) => linkPerson)));
  });

  test('has held the reviewer training of 8 and 9 February, of which the pool of specialists has heard', async () => {
    expect(await dataOf('training-event', 'reviewers_february_2012')).toMatchObject({
      ...{ dates: ['2012-02-08', '2012-02-09'], venue: 'Warwick University' },
    });
    expect(await dataOf('sector-specialist', 'specialist_3')).toMatchObject({
      trainings: expect.arrayContaining([expect.objectContaining({ kind: 'peer-review', completedOn: '2012-02-09' })]),
    });
  });

  test('has something overdue and something escalated in each of the three', async () => {
    for (const workflow of ['peer-review', 'improvement-case', 'jisp']) {
      const overdue = await listed(`workflow=${workflow}&overdue=true`);
      const cases = await Promise.all(overdue.map(({ id }) => auditor.read(`/cases/${workflow}/${id as string}`)));
      const escalations = cases.map((answer) => (answer as unknown as { readonly state: Row }).state['escalation']);
      expect([workflow, escalations]).toEqual([workflow, expect.arrayContaining(['raised'])]);
    }
  });

  test('fills every dashboard', async () => {
    const { dashboards } = (await auditor.read('/dashboards')) as unknown as { readonly dashboards: readonly Row[] };
    for (const { id } of dashboards) {
      const answer = await auditor.read(`/dashboards/${id as string}`);
      expect([id, answer.status]).toEqual([id, 200]);
    }
  });
});
