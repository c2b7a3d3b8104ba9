import { describe, expect, test } from '@jest/globals';
import { readConfiguration } from './configuration.js';

const provider = { CASEWRIGHT_OIDC_ISSUER: 'https://login.example', CASEWRIGHT_OIDC_AUDIENCE: 'casewright' };

describe('the configuration', () => {
  test('has defaults for one machine', () => {
    expect(readConfiguration('development', {})).toEqual({
      ...{ profile: 'development', host: '127.0.0.1', port: 3000, data: 'data', logLevel: 'info' },
    });
  });

  test('is read from the environment, where empty is unset', () => {
    const env = { PORT: '0', CASEWRIGHT_DATA: '', CASEWRIGHT_PUBLIC_URL: 'https://casework.example/', ...provider };

    expect(readConfiguration('production', env)).toMatchObject({
      ...{ port: 0, data: 'data', publicUrl: 'https://casework.example' },
      identityProvider: { issuer: 'https://login.example', audience: 'casewright' },
    });
  });

  test.each([
    ['PORT', 'http'],
    ['PORT', '70000'],
    ['CASEWRIGHT_PUBLIC_URL', 'casework'],
    ['CASEWRIGHT_OIDC_ISSUER', 'ftp://login.example'],
    ['LOG_LEVEL', 'loud'],
  ])('%s=%s stops the start and is named', (name, value) => {
    expect(() => readConfiguration('production', { ...provider, [name]: value })).toThrow(name);
  });

  test('every wrong value is named, not only the first', () => {
    expect(() => readConfiguration('development', { PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/PORT.*LOG_LEVEL/);
  });

  test('production needs an identity provider and says which variables name it', () => {
    expect(() => readConfiguration('production', {})).toThrow(/CASEWRIGHT_OIDC_ISSUER.*CASEWRIGHT_OIDC_AUDIENCE/);
  });

  test('development stays on this machine and out of production', () => {
    expect(() => readConfiguration('development', { HOST: '0.0.0.0' })).toThrow('HOST is 0.0.0.0');
    expect(() => readConfiguration('development', { HOST: '127.evil.example' })).toThrow('HOST');
    expect(() => readConfiguration('development', { NODE_ENV: 'production' })).toThrow('NODE_ENV');
  });
});
