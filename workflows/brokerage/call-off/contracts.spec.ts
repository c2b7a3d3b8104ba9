import { expect, test } from '@jest/globals';
import { contractNamed } from './contracts.js';

const { request, follow, read } = contractNamed('sc1');
const contract = (data: object) => ({ stage: 'live', final: false, data: { endsOn: '2012-03-31', ...data } });
const framework = (stage: string, final: boolean) => ({ stage, final, data: { title: 'Improvement framework' } });

test('a contract is read from its own case', () => {
  expect(request).toEqual({ from: 'stream', stream: 'serviceContract-sc1' });
});

test('with the framework it is under', () => {
  expect(follow?.(contract({ frameworkId: 'f1' }))).toEqual([{ from: 'stream', stream: 'framework-f1' }]);
  const under = (stage: string, final: boolean) => read(contract({ frameworkId: 'f1' }), [framework(stage, final)]);
  expect(under('established', false)).toMatchObject({ stage: 'live', frameworkIsOver: false });
  expect(under('expired', true)).toMatchObject({ stage: 'live', frameworkIsOver: true });
});

test('an interim arrangement is under none, and a framework that is not kept here is not over', () => {
  expect(follow?.(contract({}))).toEqual([]);
  expect(read(contract({}), [])).toMatchObject({ frameworkIsOver: false });
  expect(read(contract({ frameworkId: 'f1' }), [undefined])).toMatchObject({ frameworkIsOver: false });
});

test('where there is no contract there is nothing to follow', () => {
  expect(follow?.(undefined)).toEqual([]);
  expect(read(undefined, [])).toBeUndefined();
});
