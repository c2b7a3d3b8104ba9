import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { identityProviderTokens } from './identity-provider.js';

const grants = [{ role: 'cib-officer' }];
let server: Server;
let issuer: string;
let privateKey: Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];

const token = (claims: { readonly iss?: string; readonly aud?: string; readonly exp?: string; roles?: unknown } = {}) =>
  new SignJWT({ roles: claims.roles ?? grants })
    .setProtectedHeader({ alg: 'ES256', kid: 'k1' })
    .setSubject('p1')
    .setIssuer(claims.iss ?? issuer)
    .setAudience(claims.aud ?? 'casewright')
    .setExpirationTime(claims.exp ?? '1h')
    .sign(privateKey);

const verify = (bearer: string) => identityProviderTokens({ issuer, audience: 'casewright' }, () => new Date())(bearer);

beforeAll(async () => {
  const pair = await generateKeyPair('ES256');
  privateKey = pair.privateKey;
  const jwk = { ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'ES256' };

  server = createServer((request, response) => {
    const answer = request.url === '/keys' ? { keys: [jwk] } : { issuer, jwks_uri: `${issuer}/keys` };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
});

describe('a token of the identity provider', () => {
  test('stands for its subject and the grants of its roles claim', async () => {
    expect((await verify(await token()))?.principal).toEqual({ personId: 'p1', grants });
  });

  test.each([
    ['expired', { exp: '-1h' }],
    ['of another issuer', { iss: 'https://elsewhere.example' }],
    ['for another audience', { aud: 'another-service' }],
    ['without usable roles', { roles: ['cib-officer'] }],
    ['for the system', { roles: [{ role: 'system' }] }],
  ])('%s is refused', async (_, claims) => {
    expect(await verify(await token(claims))).toBeUndefined();
  });

  test('signed with a shared secret is refused', async () => {
    const bearer = await new SignJWT({ roles: grants })
      .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
      .setSubject('p1')
      .setIssuer(issuer)
      .setAudience('casewright')
      .setExpirationTime('1h')
      .sign(new Uint8Array(32).fill(1));

    expect(await verify(bearer)).toBeUndefined();
  });

  test('cannot be judged while the provider does not answer', async () => {
    const away = identityProviderTokens({ issuer: `${issuer}/nowhere`, audience: 'casewright' }, () => new Date());

    await expect(away(await token())).rejects.toThrow('speaks for');
  });
});
