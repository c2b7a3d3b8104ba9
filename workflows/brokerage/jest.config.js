import preset from '../../jest.preset.js';

export default {
  ...preset,
  displayName: 'brokerage',
  testMatch: ['<rootDir>/*/**/*.spec.ts'],
  testPathIgnorePatterns: ['/dist/', '/out-tsc/'],
};
