import { describe, expect, test } from '@jest/globals';
import { commonPriorities, normalised, type ApprovedPlan } from './common-priorities.js';

type Named = readonly [title: string, niCode?: string];

/** A plan with a priority for each name, a need for each priority, and the days that accepted offers give each. */
const plan = (
  councilId: string,
  ...priorities: readonly (readonly [Named, ...(readonly number[])])[]
): ApprovedPlan => ({
  councilId,
  priorities: priorities.map(([[title, niCode]], nth) => ({ priorityId: `p${nth}`, title, niCode, status: 'agreed' })),
  needs: priorities.map((_, nth) => ({ needId: `n${nth}`, priorityId: `p${nth}` })),
  offers: priorities.flatMap(([, ...days], nth) =>
    days.map((each) => ({ needIds: [`n${nth}`], state: 'accepted', days: each, costPence: each * 100 })),
  ),
});

const CONCEPTIONS: Named = ['Under 18 conception rate', 'NI 112'];
const CENTRES: Named = ['Children’s centres', 'NI 109'];

const keys = (plans: readonly ApprovedPlan[], least = 2) => commonPriorities(plans, least).map(({ key }) => key);

describe('RP-R02: what approved plans of several councils have in common', () => {
  test('is a priority with the same indicator, whatever its title', () => {
    const plans = [plan('luton', [['Teenage pregnancy', 'NI 112'], 2]), plan('bedford', [CONCEPTIONS, 3, 1])];
    expect(commonPriorities(plans, 2)).toEqual([
      { key: 'NI 112', councilIds: ['bedford', 'luton'], days: 6, pence: 600 },
    ]);
  });

  test('or with the same title where there is none, however it is written', () => {
    expect(normalised('  Reading \n at  KEY Stage 2 ')).toBe('reading at key stage 2');
    const plans = [plan('luton', [[' Early  Years ']]), plan('bedford', [['early years']])];
    expect(keys(plans)).toEqual(['early years']);
  });

  test('a title does not make two indicators, or an indicator and none, the same', () => {
    const reading: Named = ['Reading', 'NI 73'];
    expect(keys([plan('luton', [reading]), plan('bedford', [['Reading', 'NI 93']])])).toEqual([]);
    expect(keys([plan('luton', [reading]), plan('bedford', [['Reading']])])).toEqual([]);
  });

  test('is not what one council has twice, and that counts once', () => {
    const twice = plan('luton', [CONCEPTIONS, 1], [CONCEPTIONS, 2]);
    expect(keys([twice])).toEqual([]);
    expect(commonPriorities([twice, plan('bedford', [CONCEPTIONS])], 2)).toEqual([
      { key: 'NI 112', councilIds: ['bedford', 'luton'], days: 3, pence: 300 },
    ]);
  });

  test('is not what was proposed or dropped', () => {
    const [luton, bedford] = [plan('luton', [CONCEPTIONS]), plan('bedford', [CONCEPTIONS])];
    for (const status of ['proposed', 'dropped'])
      expect(
        keys([luton, { ...bedford, priorities: bedford.priorities.map((each) => ({ ...each, status })) }]),
      ).toEqual([]);
  });

  test('is what as many councils have as the parameter says', () => {
    const plans = [plan('luton', [CONCEPTIONS]), plan('bedford', [CONCEPTIONS])];
    expect([keys(plans, 1), keys(plans, 3)]).toEqual([['NI 112'], []]);
  });
});

describe('RP-R02: its days are those planned for its needs', () => {
  const [luton, bedford] = [plan('luton', [CONCEPTIONS, 3]), plan('bedford', [CONCEPTIONS, 3], [CENTRES])];
  const daysWith = (offers: ApprovedPlan['offers']) => commonPriorities([luton, { ...bedford, offers }], 2)[0]?.days;

  test('by accepted offers alone', () => {
    expect(daysWith([{ needIds: ['n0'], state: 'declined', days: 9 }])).toBe(3);
    expect(daysWith([{ needIds: ['n1'], state: 'accepted', days: 9 }])).toBe(3);
  });

  test('each offer once, in full under each priority that it serves', () => {
    expect(daysWith([{ needIds: ['n0', 'n1'], state: 'accepted', days: 2 }])).toBe(5);
    const both = { ...bedford, needs: [...bedford.needs, { needId: 'n2', priorityId: 'p0' }] };
    const offers = [{ needIds: ['n0', 'n2'], state: 'accepted', days: 2 }];
    expect(commonPriorities([luton, { ...both, offers }], 2)[0]?.days).toBe(5);
  });

  test('an offer that is not counted in days or money adds none', () => {
    expect(commonPriorities([luton, { ...bedford, offers: [{ needIds: ['n0'], state: 'accepted' }] }], 2)).toEqual([
      { key: 'NI 112', councilIds: ['bedford', 'luton'], days: 3, pence: 300 },
    ]);
  });
});

describe('RP-R02: they are ranked', () => {
  test('by councils, then by days, then by key', () => {
    const workforce: Named = ['One workforce'];
    const plans = [
      plan('luton', [CONCEPTIONS, 1], [CENTRES, 2], [workforce, 9]),
      plan('bedford', [CONCEPTIONS, 1], [CENTRES, 2], [workforce, 9]),
      plan('essex', [CENTRES], [CONCEPTIONS, 2]),
    ];
    expect(keys(plans)).toEqual(['NI 109', 'NI 112', 'one workforce']);
    expect(keys([...plans, plan('suffolk', [CONCEPTIONS])])).toEqual(['NI 112', 'NI 109', 'one workforce']);
    expect(keys([...plans.slice(0, 2), plan('essex', [CENTRES], [CONCEPTIONS, 3])])).toEqual([
      ...['NI 112', 'NI 109', 'one workforce'],
    ]);
  });
});
