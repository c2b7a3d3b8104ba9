import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { startServer, type RunningServer } from '../src/start-server.js';
import { runtimeInMemory } from './runtime-in-memory.js';
import { loan, LOANS } from './server-under-test.js';

let provider: Server;
let issuer: string;
let server: RunningServer;
let sign: (audience: string) => Promise<string>;

beforeAll(async () => {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k1', alg: 'RS256' };
  provider = createServer((request, response) => {
    const answer = request.url === '/keys' ? { keys: [jwk] } : { issuer, jwks_uri: `${issuer}/keys` };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  sign = (audience) =>
    new SignJWT({ roles: [{ role: 'borrower' }] })
      .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
      .setSubject('ann')
      .setIssuer(issuer)
      .setAudience(audience)
      .setExpirationTime('1h')
      .sign(privateKey);

  server = await startServer({
    ...{ runtime: runtimeInMemory(), host: '127.0.0.1', port: 0, profile: 'production', logLevel: 'silent' },
    identityProvider: { issuer, audience: 'casewright' },
  });
});

afterAll(async () => {
  await server.close();
  await new Promise((resolve) => provider.close(resolve));
});

const start = async (id: string, token: string) => {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return fetch(server.url + LOANS, { method: 'POST', headers, body: JSON.stringify(loan(id)) });
};

describe('in production', () => {
  test('a token of the identity provider signs in', async () => {
    expect((await start('p1', await sign('casewright'))).status).toBe(201);
  });

  test('its token for another service does not', async () => {
    expect((await start('p2', await sign('another-service'))).status).toBe(401);
  });
});
