import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import { openCasewright, type Casewright, type Person } from './casewright.js';
import { ATTESTED, JISP, opening, planPeople, type PlanPeople } from './plans.js';

type Example = Readonly<Record<'id' | 'ni' | 'indicator' | 'provider' | 'deliverer' | 'dueBy' | 'objective', string>> &
  Readonly<Record<'days' | 'visits', number | null>>;

/** The examples of the guidance, and its template. */
const GUIDANCE = JSON.parse(
  readFileSync(new URL('../../../docs/domain/data/jisp-examples.json', import.meta.url), 'utf8'),
) as Readonly<{ rows: readonly Example[]; templateHeader: readonly string[]; templateColumns: readonly string[] }>;

const example = (id: string) => GUIDANCE.rows.find((row) => row.id === id)!;

const COORDINATOR = 'Regional Teenage Pregnancy Coordinator';
const CENTRES = 'Together for Children (adviser)';
const UNQUANTIFIED = 'as much as the managers need';

/** The six rows in the order of the plan: by priority as agreed, and by the date due. */
const ROWS = [
  ['ex1', COORDINATOR, '2 visits', 'By 31 May 2009'],
  ['ex2', COORDINATOR, `not quantified: ${UNQUANTIFIED}`, 'By 31 July 2009'],
  ['ex3', COORDINATOR, '3 days; 1 visit', 'By 30 September 2009\nDelivered by Teenage Pregnancy National Support Team'],
  ['ex4', CENTRES, '3 days', 'By 30 June 2009'],
  ['ex6', CENTRES, '2 days', 'By 30 June 2009'],
  ['ex5', CENTRES, '3 days', 'By 30 November 2009'],
].map(([id = '', provider = '', resources = '', notes = '']) => {
  const { ni, indicator, objective } = example(id);
  return [`${ni} ${indicator}`, `Support with ${ni}`, provider, objective, resources, notes];
});

const HEADER = [
  { label: "Local Authority/Children's Trust", value: 'Bedford' },
  { label: "Director of Children's Services", value: 'Dana Dean' },
  { label: 'Government Office', value: 'Government Office for the East of England' },
  { label: "Children's Services Adviser", value: 'Cleo Clark' },
];

const NAMES = {
  people: [
    { personId: 'cleo', name: 'Cleo Clark', homeOrgId: 'go-east', homeOrgKind: 'other' },
    { personId: 'dcs-bedford', name: 'Dana Dean', homeOrgId: 'bedford', homeOrgKind: 'council' },
  ],
  providers: [{ id: 'go-east', name: 'Government Office for the East of England', kind: 'government' }],
};

const PLAN = 'bedford_2009_10';
const PAPER = `/cases/${JISP}/${PLAN}/documents/plan`;

type Table = Readonly<{ caption: string; columns: readonly string[]; rows: readonly (readonly string[])[] }>;
type Paper = Readonly<{ title: string; header: readonly object[]; tables: readonly [Table] }>;

const paragraphs = (xml: string) =>
  (xml.match(/<w:p>.*?<\/w:p>|<w:p\/>/gs) ?? []).map((paragraph) =>
    [...paragraph.matchAll(/<w:t[ >][^<]*<\/w:t>/g)]
      .map(([text]) => text.replace(/<[^>]*>/g, '').replaceAll('&apos;', "'"))
      .join(''),
  );

describe('a plan of the six example offers, as a document', () => {
  let casewright: Casewright;
  let people: PlanPeople;
  let director: Person;

  beforeAll(async () => {
    casewright = await openCasewright();
    await casewright.clock('2009-03-27T10:00:00.000Z');
    people = await planPeople(casewright);
    director = await people.director('bedford');
    await people.officer.post('/directory/import', NAMES);
    await planned();
  });
  afterAll(async () => {
    expect(await casewright.findings()).toEqual([]);
    await casewright.close();
  });

  const act = async (who: Person, command: string, data: object = {}) => {
    const answer = await who.act(JISP, PLAN, command, data);
    expect(answer.code).toBeUndefined();
    return answer;
  };
  const providerOf = (providerId: string) => (providerId === 'tfc' ? people.tfc : people.tpc);

  /** Priorities and needs from the indicators, and the six offers in the order of the guidance. */
  const planned = async () => {
    const { csa } = people;
    const priorities = [...new Map(GUIDANCE.rows.map(({ ni, indicator }) => [ni, indicator]))];
    await csa.post(`/cases/${JISP}`, { command: 'OpenJisp', data: opening() });
    await act(csa, 'RecordJispEvidence', { evidenceId: 'e1', source: 'apa', date: '2008-12-17', ref: 'Letter' });
    await act(csa, 'InitiateDialogue', { startedOn: '2009-01-12' });
    for (const [niCode, title] of priorities)
      await act(csa, 'ProposePriority', { priorityId: niCode, niCode, title, workforceDevelopment: true });
    await act(csa, 'ConfirmLaaTargets', { settledOn: '2009-01-12', changed: false });
    await act(csa, 'AgreePriorities', { priorityIds: priorities.map(([ni]) => ni), dcsAgreementRef: 'Minutes' });
    for (const [ni] of priorities)
      await act(director, 'RecordNeed', {
        ...{ needId: ni, priorityId: ni, text: `Support with ${ni}`, externalSupportRequired: true },
      });
    await act(director, 'CompleteNeeds');
    for (const { id, ni, provider, deliverer, objective, days, visits, dueBy } of GUIDANCE.rows) {
      await act(csa, 'InviteOffer', { offerId: id, needIds: [ni], providerId: provider, optional: false });
      await act(providerOf(provider), 'SubmitOffer', {
        ...{ offerId: id, text: objective, objectiveType: 'process', differentiated: true, approximate: false, dueBy },
        ...(deliverer === provider ? {} : { delivererId: deliverer }),
        ...(days === null ? {} : { days }),
        ...(visits === null ? {} : { visits }),
        ...(days === null && visits === null ? { unquantifiedReason: UNQUANTIFIED } : {}),
      });
    }
    await act(csa, 'AssemblePackage', ATTESTED);
  };

  const paper = async (reader: Person, query = '') => (await reader.read(`${PAPER}${query}`)) as unknown as Paper;
  const table = async (query = '') => (await paper(people.auditor, query)).tables[0];

  test('is listed with the workflow, and is not there while the package is assessed', async () => {
    expect(await people.auditor.read(`/workflows/${JISP}`)).toMatchObject({
      documents: [{ name: 'plan', title: 'Joint Improvement Support Plan' }],
    });
    expect(await director.read(PAPER)).toMatchObject({
      ...{ status: 404, code: 'NOT_FOUND' },
      detail: 'There is no plan on paper before the director has accepted its package.',
    });
  });

  test('has the rows of the guidance under its fields and columns, for all who take part', async () => {
    await act(director, 'AcceptPackage', { version: 1 });
    await act(people.csa, 'SendForApproval', { version: 1, documentRef: 'JISP 1' });
    expect((await table()).caption).toBe('Version 1, not approved yet');
    await act(director, 'ApproveJisp', { version: 1 });

    for (const reader of [director, people.csa, people.goLead, people.tfc, people.tpc, people.auditor])
      expect(await paper(reader)).toMatchObject({
        title: 'Joint Improvement Support Plan 2009-10',
        header: HEADER,
        tables: [
          {
            caption: 'Version 1, approved on 27 March 2009',
            columns: GUIDANCE.templateColumns,
            rows: ROWS,
          },
        ],
      });
    expect(HEADER.map(({ label }) => label)).toEqual(GUIDANCE.templateHeader);
  });

  describe('can be had', () => {
    const as = async (format: string) => {
      const file = await director.download(`${PAPER}?format=${format}`);
      expect(file.status).toBe(200);
      return file;
    };
    const text = ({ bytes }: { readonly bytes: Uint8Array }) => new TextDecoder().decode(bytes);

    test('as CSV', async () => {
      const file = await as('csv');

      expect(file.headers.get('content-disposition')).toBe(`attachment; filename="${PLAN}-plan.csv"`);
      const cell = (value: string) => (/[",\n]/.test(value) ? `"${value}"` : value);
      expect(text(file).split('\r\n')).toEqual([
        [...GUIDANCE.templateHeader, ...GUIDANCE.templateColumns].join(','),
        ...ROWS.map((row) => [...HEADER.map(({ value }) => value), ...row].map(cell).join(',')),
        '',
      ]);
    });

    test('as a page to be printed', async () => {
      const page = text(await as('html')).replaceAll('&#39;', "'");
      const all = (tag: string) => [...page.matchAll(new RegExp(`<${tag}(?: [^>]*)?>(.*?)</${tag}>`, 'g'))];

      expect(all('dt').map(([, label]) => label)).toEqual(GUIDANCE.templateHeader);
      expect(all('th').map(([, column]) => column)).toEqual(GUIDANCE.templateColumns);
      expect(all('td').map(([, cell = '']) => cell.replaceAll('<br>', '\n'))).toEqual(ROWS.flat());
    });

    test('as a file of a word processor', async () => {
      const file = await as('docx');
      const body = new TextDecoder().decode(unzipSync(file.bytes)['word/document.xml']);
      const rows = (body.match(/<w:tr>.*?<\/w:tr>/gs) ?? []).map((row) =>
        (row.match(/<w:tc>.*?<\/w:tc>/gs) ?? []).map((cell) => paragraphs(cell).join('\n')),
      );

      expect(file.headers.get('content-disposition')).toBe(`attachment; filename="${PLAN}-plan.docx"`);
      expect(paragraphs(body).slice(1, 5)).toEqual(HEADER.map(({ label, value }) => `${label}: ${value}`));
      expect(rows).toEqual([GUIDANCE.templateColumns, ...ROWS]);
      expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
      expect(body).toContain('w:orient="landscape"');
    });
  });

  test('is not there for those who may not read the plan', async () => {
    const strangers = [
      await casewright.signIn('dcs-luton', { role: 'council-dcs', orgId: 'luton' }),
      await casewright.signIn('theo', { role: 'provider', orgId: 'national-strategies' }),
      await casewright.signIn('gwen', { role: 'go-lead', regionId: 'NE' }),
    ];
    for (const stranger of strangers)
      for (const format of ['json', 'csv', 'html', 'docx'])
        expect((await stranger.download(`${PAPER}?format=${format}`)).status).toBe(404);
  });

  describe('has columns of its region (JP-R19)', () => {
    const adding = (columns: unknown, regionId = 'E') =>
      people.officer.post('/directory/import', { parameters: { 'jisp.regionalColumns': { [regionId]: columns } } });

    test('beside the six of the template', async () => {
      expect((await adding([{ title: 'Lead officer' }, { title: 'Objective', shows: 'objectiveType' }])).status).toBe(
        200,
      );

      const { columns, rows } = await table();
      expect(columns).toEqual([...GUIDANCE.templateColumns, 'Lead officer', 'Objective']);
      expect(rows).toEqual(ROWS.map((row) => [...row, '', 'process']));
    });

    test('and none of the six is dropped or replaced', async () => {
      for (const columns of [[{ title: 'Notes' }], [{ title: 'Resources', shows: 'delivered' }], [{ drop: 'Notes' }]])
        expect(await adding(columns)).toMatchObject({ status: 400, code: 'VALIDATION' });

      expect((await table()).columns).toEqual([...GUIDANCE.templateColumns, 'Lead officer', 'Objective']);
      await adding([{ title: 'Lead officer' }], 'NE');
      expect((await table()).columns).toEqual(GUIDANCE.templateColumns);
    });
  });

  test('changes in the year when the change is approved, and stays what it was before', async () => {
    const recipientIds = ['tfc', 'tpc', 'riep', 'c4eo', 'csp'];
    const { revision } = await act(people.csa, 'CopyJisp', { recipientIds, copiedOn: '2009-03-27' });
    await act(director, 'ProposeChange', { changeId: 'ch1', kind: 'remove-offer', reason: 'It is done' });
    await act(people.csa, 'WithdrawOffer', { offerId: 'ex6', reason: 'It is done' });
    await act(people.csa, 'SendChangeForApproval', { changeId: 'ch1', version: 2 });
    expect((await table()).rows).toEqual(ROWS);

    await act(director, 'ApproveChange', { changeId: 'ch1', version: 2 });
    const { caption, rows } = await table();
    expect(caption).toBe('Version 2, changed in its year, first approved on 27 March 2009');
    expect(rows).toEqual(ROWS.filter(([, , , objective]) => objective !== example('ex6').objective));
    expect(await table(`?revision=${revision}`)).toMatchObject({
      ...{ caption: 'Version 1, approved on 27 March 2009', rows: ROWS },
    });
  });
});
