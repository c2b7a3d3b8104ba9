import { once } from 'node:events';
import { request } from 'node:https';
import { createServer, type AddressInfo, type LookupFunction } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { eventually } from '../test/eventually.js';
import { answers, openReceiver } from '../test/receiver.js';
import { openDelivering, subscribe } from '../test/delivering.js';
import { guardedLookup, Undeliverable, type Resolve } from './guarded-lookup.js';
import { post } from './post.js';
import { objectionOnceResolved } from './receiver-objection.js';
import { objectionTo } from './receiver-url.js';

const OUTSIDE = { loopback: false };
const PUBLIC = { address: '93.184.216.34', family: 4 };
const resolvesTo =
  (...addresses: readonly string[]): Resolve =>
  async () =>
    addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));

const calling = (resolve: Resolve) => ({ resolve, reach: OUTSIDE, timeoutMs: 5000 });
const sending = (url: string) => ({ url, headers: {}, body: '{}', signal: new AbortController().signal });

describe('a receiver is refused by its address', () => {
  test.each([
    ['this machine', 'https://127.0.0.1/'],
    ['this machine, elsewhere in its range', 'https://127.8.9.10/'],
    ['this machine in decimal', 'https://2130706433/'],
    ['this machine in octal', 'https://0177.0.0.1/'],
    ['this machine in octal without dots', 'https://017700000001/'],
    ['this machine in hexadecimal', 'https://0x7f000001/'],
    ['this machine in hexadecimal with dots', 'https://0x7f.0.0.1/'],
    ['this machine in short', 'https://127.1/'],
    ['this machine in full-width digits', 'https://１２７.0.0.1/'],
    ['whatever listens here', 'https://0.0.0.0/'],
    ['whatever listens here, in IPv6', 'https://[::]/'],
    ['this machine in IPv6', 'https://[::1]/'],
    ['IPv4 mapped into IPv6', 'https://[::ffff:127.0.0.1]/'],
    ['IPv4 mapped into IPv6 in hexadecimal', 'https://[::ffff:7f00:1]/'],
    ['IPv4 compatible IPv6', 'https://[::127.0.0.1]/'],
    ['a public address mapped into IPv6', 'https://[::ffff:93.184.216.34]/'],
    ['IPv4 translated into IPv6', 'https://[64:ff9b::7f00:1]/'],
    ['IPv4 tunnelled in IPv6', 'https://[2002:7f00:1::]/'],
    ['a private network of class A', 'https://10.0.0.1/'],
    ['a private network of class B', 'https://172.16.5.4/'],
    ['a private network of class C', 'https://192.168.1.1/'],
    ['a private network of a provider', 'https://100.64.0.1/'],
    ['a private network of IPv6', 'https://[fd00::1]/'],
    ['the link', 'https://169.254.1.1/'],
    ['the link of IPv6', 'https://[fe80::1]/'],
    ['metadata', 'https://169.254.169.254/latest/meta-data/'],
    ['metadata of IPv6', 'https://[fd00:ec2::254]/'],
    ['metadata in decimal', 'https://2852039166/'],
    ['metadata under a public number', 'https://168.63.129.16/'],
    ['many receivers', 'https://224.0.0.1/'],
    ['everybody', 'https://255.255.255.255/'],
    ['a name of this machine', 'https://localhost/'],
    ['a name of this machine with a dot', 'https://localhost./'],
    ['a name below localhost', 'https://a.localhost/'],
    ['a name of the own network', 'https://metadata.google.internal/'],
    ['a name without a domain', 'https://intranet/'],
    ['no TLS', 'http://example.org/'],
    ['another protocol', 'file:///etc/passwd'],
    ['a user in it', 'https://example.org@127.0.0.1/'],
    ['no address', 'example.org'],
    ['a fragment', 'https://example.org/#a'],
    ['a length beyond reason', `https://example.org/${'a'.repeat(2000)}`],
  ])('%s', async (_, url) => {
    expect(objectionTo(url, OUTSIDE)).toEqual(expect.any(String));
    // a name server that would vouch for it makes no difference
    await expect(
      post(
        sending(url),
        calling(async () => [PUBLIC]),
      ),
    ).rejects.toThrow(Undeliverable);
  });

  test('and one out in the world is not', () => {
    expect(objectionTo('https://example.org:8443/events?from=casewright', OUTSIDE)).toBeUndefined();
    expect(objectionTo('https://93.184.216.34/', OUTSIDE)).toBeUndefined();
    expect(objectionTo('https://[2606:2800:220:1:248:1893:25c8:1946]/', OUTSIDE)).toBeUndefined();
  });
});

describe('a receiver is refused by what its name resolves to', () => {
  test.each([
    ['this machine', ['127.0.0.1']],
    ['this machine in IPv6', ['::1']],
    ['a private network', ['10.1.2.3']],
    ['metadata', ['169.254.169.254']],
    ['IPv4 mapped into IPv6', ['::ffff:10.0.0.1']],
    ['one address out in the world and one inward', [PUBLIC.address, '192.168.0.1']],
  ])('%s', async (_, addresses) => {
    const resolve = resolvesTo(...addresses);

    expect(await objectionOnceResolved('https://rebound.example.org/', { reach: OUTSIDE, resolve })).toMatch(/private/);
    await expect(post(sending('https://rebound.example.org/'), calling(resolve))).rejects.toThrow(Undeliverable);
  });

  test('and is let pass while its name cannot be resolved', async () => {
    const resolve = () => Promise.reject(new Error('no name server'));

    expect(await objectionOnceResolved('https://later.example.org/', { reach: OUTSIDE, resolve })).toBeUndefined();
  });

  test('a name is resolved once, and the connection goes to what was checked', async () => {
    let asked = 0;
    const turning: Resolve = async () => {
      asked += 1;
      return [asked === 1 ? PUBLIC : { address: '127.0.0.1', family: 4 }];
    };
    const looked = await new Promise((resolve) => {
      guardedLookup(turning, OUTSIDE)('turning.example.org', {}, (_, address) => resolve(address));
    });

    expect([looked, asked]).toEqual([PUBLIC.address, 1]);
  });
});

describe('what the guard holds back is there to be reached', () => {
  let inside: Awaited<ReturnType<typeof openReceiver>>;
  let callers = 0;
  const listening = createServer((socket) => {
    callers += 1;
    socket.destroy();
  });
  beforeAll(async () => {
    inside = await openReceiver();
    listening.listen(0, '127.0.0.1');
    await once(listening, 'listening');
  });
  afterAll(async () => {
    listening.close();
    await inside.close();
  });

  const HOSTS = ['127.0.0.1', '2130706433', '0x7f.1', '0177.0.0.1', '127.1', 'inward.example.org'];
  const urls = () => HOSTS.map((host) => `https://${host}:${(listening.address() as AddressInfo).port}/`);
  const inward: LookupFunction = (_, { all }, found) =>
    all === true ? found(null, [{ address: '127.0.0.1', family: 4 }]) : found(null, '127.0.0.1', 4);

  test('without it every form reaches what listens inside', async () => {
    const before = callers;
    for (const url of urls()) await once(request(url, { lookup: inward }).end(), 'close').catch(() => undefined);

    expect(callers - before).toBe(HOSTS.length);
  });

  test('with it none does', async () => {
    const before = callers;
    for (const url of urls())
      await expect(post(sending(url), calling(resolvesTo('127.0.0.1')))).rejects.toThrow(Undeliverable);

    expect(callers).toBe(before);
  });

  test('an installation may allow its own machine, and nothing else inside', async () => {
    const onThisMachine = { ...calling(resolvesTo('127.0.0.1')), reach: { loopback: true } };

    expect(await post(sending(inside.url), onThisMachine)).toMatchObject({ status: 204 });
    for (const url of ['http://10.0.0.1/', 'https://10.0.0.1/', 'http://example.org/', 'https://[::ffff:7f00:1]/'])
      await expect(post(sending(url), onThisMachine)).rejects.toThrow(Undeliverable);
  });

  test('a redirect that leads inward is not followed', async () => {
    const outside = await openReceiver(answers(307, { location: `${inside.url}?from=outside` }));
    const { webhooks, happen } = openDelivering();
    const { subscription } = await subscribe(webhooks, { url: outside.url });
    webhooks.start('https://cases.example.org');
    const before = inside.received.length;

    await happen('a');
    await eventually(() => webhooks.deliveries(subscription.id, { limit: 1 })[0]?.lastStatus !== undefined);

    expect(webhooks.deliveries(subscription.id, { limit: 1 })).toMatchObject([{ state: 'waiting', lastStatus: 307 }]);
    expect(inside.received).toHaveLength(before);
    await webhooks.close();
    await outside.close();
  });
});
