import { describe, expect, test } from '@jest/globals';
import {
  accepted,
  active,
  agreed,
  agreeingPriorities,
  approved,
  assembled,
  CENTRES,
  changeApproved,
  changeDropped,
  changeProposed,
  changeSent,
  changing,
  closed,
  copied,
  finalised,
  invited,
  need,
  needsIdentified,
  optionalDecided,
  preparing,
  proposed,
  received,
  revised,
  sent,
  settled,
  withAuthority,
  withDcs,
  WORKFORCE,
} from '../../test/jisp.js';
import { paperAfter, tableAfter } from '../../test/paper.js';

const NONE = 'There is no plan on paper before the director has accepted its package.';

describe('the plan on paper', () => {
  test('is there from the moment the package is accepted', () => {
    expect(paperAfter(withAuthority)).toBe(NONE);
    expect(tableAfter(preparing).caption).toBe('Version 1, not approved yet');
  });

  test('has the title with its year, and the four fields of the template', () => {
    expect(paperAfter(active)).toMatchObject({
      title: 'Joint Improvement Support Plan 2009-10',
      header: [
        { label: "Local Authority/Children's Trust", value: 'Bedford' },
        { label: "Director of Children's Services", value: 'Dana Dean' },
        { label: 'Government Office', value: 'Government Office for the East of England' },
        { label: "Children's Services Adviser", value: 'Cleo Clark' },
      ],
    });
  });

  test('has a row for each accepted offer, and one for each need without external support', () => {
    expect(tableAfter(active)).toEqual({
      caption: 'Version 1, approved on 12 January 2009',
      columns: ['Priority', 'Needs', 'Provider', 'Offer', 'Resources', 'Notes'],
      rows: [
        ['One workforce', 'Need n1', '', '', '', 'No external support required'],
        [
          ...['NI 109 Children’s centres', 'Need n2', 'Together for Children'],
          ...['Re-evaluate the portfolio of children’s centres', '3 days', 'By 30 June 2009'],
        ],
      ],
    });
  });

  test('says what has become of it', () => {
    const caption = (...history: Parameters<typeof tableAfter>[0]) => tableAfter(history).caption;

    expect(caption(...active, closed('2010-03-31'))).toBe(
      'Version 1, approved on 12 January 2009, closed on 31 March 2010',
    );
    const cancelled = { type: 'JispCancelled', data: { reasonCode: 'merged', reason: 'Merged', copyRecipients: [] } };
    expect(caption(...finalised, cancelled)).toBe('Version 1, approved on 12 January 2009, cancelled');
    const withdrawal = { type: 'JispWithdrawn', data: { reason: 'Given up', dcsAgreementRef: 'Letter' } };
    expect(paperAfter([...withDcs, withdrawal])).toBe(NONE);
  });
});

/** Two priorities, agreed the other way round than they were proposed, with needs that are recorded in turn. */
const planned = [
  ...[...agreeingPriorities, proposed(CENTRES), proposed(WORKFORCE), settled, agreed(['p1', 'p2'])],
  ...[need('c1', 'p2'), need('w2', 'p1'), need('w1', 'p1'), need('c2', 'p2', false), needsIdentified],
];
const offer = (offerId: string, dueBy: string, ...needIds: readonly string[]) => [
  invited(offerId, 'tfc', { needIds }),
  received(offerId, { text: offerId, dueBy }),
];
const inForce = [assembled, accepted(), sent(), approved(), copied([], 'tfc', 'riep', 'c4eo', 'csp')];
const offersAndNeeds = (...history: Parameters<typeof tableAfter>[0]) =>
  tableAfter(history).rows.map(([, needs, , text]) => [needs, text]);

describe('its rows', () => {
  test('go by priority in the order of agreement, then by need, the date due, and the offer', () => {
    const offers = [
      ...offer('d', '2009-05-01', 'c1'),
      ...offer('c', '2009-09-30', 'w1'),
      ...offer('b', '2009-06-30', 'w1'),
      ...offer('a', '2009-09-30', 'w1'),
      ...offer('e', '2009-12-31', 'w2'),
    ];
    expect(offersAndNeeds(...planned, ...offers, ...inForce)).toEqual([
      ['Need w2', 'e'],
      ['Need w1', 'b'],
      ['Need w1', 'a'],
      ['Need w1', 'c'],
      ['Need c1', 'd'],
      ['Need c2', ''],
    ]);
  });

  test('name every need that an offer serves, at the first of them', () => {
    const offers = [...offer('both', '2009-06-30', 'c1', 'w1'), ...offer('one', '2009-05-31', 'w2')];
    const { rows } = tableAfter([...planned, ...offers, ...inForce]);

    expect(rows.map(([, needs, , text]) => [needs, text])).toEqual([
      ['Need w2', 'one'],
      ['Need w1\nNeed c1', 'both'],
      ['Need c2', ''],
    ]);
    expect(rows[1]?.[0]).toBe('One workforce\nNI 109 Children’s centres');
  });

  test('show a need that no offer was accepted for', () => {
    const notTaken = [
      invited('o', 'c4eo', { needIds: ['w1'], optional: true }),
      received('o'),
      optionalDecided('o', false),
    ];
    const { rows } = tableAfter([...planned, ...offer('one', '2009-05-31', 'c1'), ...notTaken, ...inForce]);

    expect(rows.map((row) => [row[1], row[3], row[5]])).toEqual([
      ['Need w2', '', 'No offer accepted'],
      ['Need w1', '', 'No offer accepted'],
      ['Need c1', 'one', 'By 31 May 2009'],
      ['Need c2', '', 'No external support required'],
    ]);
  });

  test('note optional support with its route, the deployment plan, and where the offer was discussed', () => {
    const taken = { type: 'OptionalOfferDecided', data: { offerId: 'o1', take: true, route: 'own-funds' } };
    const discussed = {
      type: 'OfferDiscussionRecorded',
      data: { offerId: 'o1', date: '2009-01-20', forum: 'authority', level: 'other' },
    };
    const attached = { type: 'DeploymentPlanAttached', data: { offerId: 'o1', deploymentPlanId: 'dp1' } };
    const optional = [invited('o1', 'csp', { needIds: ['w1'], optional: true }), received('o1'), taken, discussed];
    const { rows } = tableAfter([...planned, ...optional, ...inForce, attached]);

    expect(rows[1]?.[5]).toBe(
      [
        ...['By 30 June 2009', 'Optional support, own funds', 'Deployment plan dp1'],
        'Discussed with the authority on 20 January 2009',
      ].join('\n'),
    );
  });
});

describe('while the plan is being changed', () => {
  const shorter = [...changing, revised('o1', 2, { days: 1 })];
  const resources = (...history: Parameters<typeof tableAfter>[0]) => tableAfter(history).rows.at(-1)?.[4];

  test('what is in force is on paper, and the change when it is approved', () => {
    expect(resources(...shorter, changeSent())).toBe('3 days');
    expect(resources(...shorter, changeSent(), changeApproved())).toBe('1 day');
    expect(resources(...shorter, changeDropped())).toBe('3 days');
    expect(tableAfter([...shorter, changeSent(), changeApproved()]).caption).toBe(
      'Version 2, changed in its year, first approved on 12 January 2009',
    );
  });

  test('a dropped change is in no version', () => {
    const again = [...changing, changeDropped(), changeProposed('ch2')];
    expect(tableAfter(again).caption).toBe('Version 1, approved on 12 January 2009');
  });
});
