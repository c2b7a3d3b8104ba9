import preset from '../../jest.preset.js';

export default {
  ...preset,
  displayName: 'plans',
  testMatch: ['<rootDir>/*/**/*.spec.ts'],
  testPathIgnorePatterns: ['/dist/', '/out-tsc/'],
};
