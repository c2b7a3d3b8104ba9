import preset from '../../jest.preset.js';

export default {
  ...preset,
  displayName: 'reviews',
  testMatch: ['<rootDir>/*/**/*.spec.ts'],
  testPathIgnorePatterns: ['/dist/', '/out-tsc/'],
};
