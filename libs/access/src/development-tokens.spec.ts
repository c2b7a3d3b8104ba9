import { describe, expect, test } from '@jest/globals';
import { SignJWT } from 'jose';
import { developmentTokens } from './development-tokens.js';

const key = new Uint8Array(32).fill(7);
const at = (instant: string) => () => new Date(instant);
const tokens = developmentTokens(key, at('2024-05-01T08:00:00Z'));
const principal = { personId: 'p1', grants: [{ role: 'council-dcs', orgId: 'bedford' }, { role: 'auditor' }] };

describe('a development token', () => {
  test('stands for the person and roles it was issued for', async () => {
    const verified = await tokens.verify(await tokens.issue(principal));

    expect(verified?.principal).toEqual(principal);
  });

  test('is worth nothing after twelve hours', async () => {
    const token = await tokens.issue(principal);

    expect(await developmentTokens(key, at('2024-05-01T19:59:00Z')).verify(token)).toBeDefined();
    expect(await developmentTokens(key, at('2024-05-01T20:01:00Z')).verify(token)).toBeUndefined();
  });

  test('of another key is refused', async () => {
    const other = developmentTokens(new Uint8Array(32).fill(8), at('2024-05-01T08:00:00Z'));

    expect(await tokens.verify(await other.issue(principal))).toBeUndefined();
  });

  test('that was changed, unsigned, signed another way or says nothing is refused', async () => {
    const token = await tokens.issue(principal);
    const [, payload = ''] = token.split('.');
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`;
    const stronger = await new SignJWT({ roles: principal.grants })
      .setProtectedHeader({ alg: 'HS512' })
      .setSubject('p1')
      .setIssuer('casewright-development')
      .setExpirationTime('1h')
      .sign(new Uint8Array(64).fill(7));

    for (const bad of [`${token.slice(0, -3)}AAA`, unsigned, stronger, '', 'a.b.c', 'ä'])
      expect(await tokens.verify(bad)).toBeUndefined();
  });

  test('cannot stand for the system', async () => {
    const token = await tokens.issue({ personId: 'p1', grants: [{ role: 'system' }] });

    expect(await tokens.verify(token)).toBeUndefined();
  });

  test('needs a key of 32 bytes', () => {
    expect(() => developmentTokens(new Uint8Array(16), () => new Date())).toThrow('at least 32');
  });
});
