import { describe, expect, test } from '@jest/globals';
import type { LookupRequest } from '@casewright/workflow';
import { asInput, plansInForce } from './plans-in-force.js';

const CONTENT = {
  priorities: [{ priorityId: 'p1', title: 'One workforce', status: 'agreed' }],
  needs: [{ needId: 'n1', priorityId: 'p1' }],
  offers: [{ needIds: ['n1'], state: 'accepted' }],
};

type Case = { readonly stage: string; readonly final: boolean; readonly data: object };

const plan = (stage: string, more: object = {}): Case => ({
  ...{ stage, final: stage === 'closed' },
  data: { councilId: 'bedford', planYear: '2009-10', approvedVersion: 1, ...CONTENT, ...more },
});

/** Looks the plans up where these are found and answered, by id. */
const found = (cases: Readonly<Record<string, Case>>, nowAt: Readonly<Record<string, Case>> = cases) => {
  const { request, follow, read } = plansInForce('E', '2009/10');
  const listed = Object.entries(cases).map(([id, { stage }]) => ({ stream: `jisp-${id}`, stage }));
  const asked = follow?.(listed) ?? [];
  const answers = asked.map((each) => nowAt[(each as { stream: string }).stream.slice('jisp-'.length)]);
  return { request, asked, plans: read(listed, answers) };
};

const ids = (cases: Readonly<Record<string, Case>>, nowAt = cases) => asInput(found(cases, nowAt).plans).inputJispIds;

describe('JP-R31: an analysis looks at the approved plans of its region and year', () => {
  test('as they are now', () => {
    const { request, asked, plans } = found({ b1: plan('finalised'), b2: plan('active.monitoring') });
    expect(request).toEqual({ from: 'index', workflow: 'jisp', where: { regionId: 'E' } } satisfies LookupRequest);
    expect(asked).toEqual([
      { from: 'stream', stream: 'jisp-b1' },
      { from: 'stream', stream: 'jisp-b2' },
    ]);
    expect(plans).toEqual([
      { jispId: 'b1', councilId: 'bedford', ...CONTENT },
      { jispId: 'b2', councilId: 'bedford', ...CONTENT },
    ]);
  });

  test('with what was approved last, while a change is brokered', () => {
    const draft = plan('active.changeBrokering', { priorities: [], inForce: CONTENT });
    expect(found({ b1: draft }).plans).toEqual([{ jispId: 'b1', councilId: 'bedford', ...CONTENT }]);
  });

  test('not at those before approval, nor at those that have ended', () => {
    const others = ['approval.withDcs', 'closed', 'withdrawn', 'cancelled'].map((stage) => [stage, plan(stage)]);
    expect(found(Object.fromEntries(others) as Readonly<Record<string, Case>>).asked).toEqual([]);
  });

  test('nor at one that has ended since it was found, at another year’s, or at one that is gone', () => {
    const listed = { b1: plan('finalised'), b2: plan('finalised'), b3: plan('finalised'), b4: plan('finalised') };
    const { b1 } = listed;
    const nowAt = { b1, b2: plan('closed'), b3: plan('finalised', { planYear: '2010-11' }) };
    expect(ids(listed, nowAt as typeof listed)).toEqual(['b1']);
  });

  test('nor at one whose approval is not recorded', () =>
    expect(ids({ b1: plan('finalised', { approvedVersion: undefined }) })).toEqual([]));
});
