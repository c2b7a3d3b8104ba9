import preset from '../../jest.preset.js';

export default {
  ...preset,
  displayName: 'dashboards',
  testMatch: ['<rootDir>/*/**/*.spec.ts'],
  testPathIgnorePatterns: ['/dist/', '/out-tsc/'],
};
