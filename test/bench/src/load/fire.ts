import autocannon, { type Request } from 'autocannon';

const CONNECTIONS = 64;

/** Sends these requests in turn on each of 64 connections, for so long. Answers responses a second; throws on a refusal. */
export const fire = async (url: string, requests: readonly Request[], seconds: number): Promise<number> => {
  const result = await autocannon({
    ...{ url, connections: CONNECTIONS, duration: seconds, sampleInt: 100 },
    requests: [...requests],
  });
  const failed = result.non2xx + result.errors + result.timeouts;
  if (failed > 0) throw new Error(`${failed} of ${result.requests.total} requests to ${url} failed`);
  return result.requests.total / result.duration;
};
