import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

/** A secret that bodies are signed with, and until when where another has taken its place. */
export type Secret = { readonly secret: string; readonly until?: number };

/** What is signed: Standard Webhooks covers id, time and body. */
export type Signed = { readonly id: string; readonly at: number; readonly body: string };

/** A new secret as Standard Webhooks writes it. */
export const newSecret = (bytes: (size: number) => Buffer = randomBytes): string =>
  `whsec_${bytes(32).toString('base64')}`;

/** The secrets in force at a time, newest first. */
export const inForce = (secrets: readonly Secret[], at: number): readonly Secret[] =>
  secrets.filter(({ until }) => until === undefined || until > at);

/** The headers of a signed body: one signature for each secret in force, so that a receiver may change over in its time. */
export const signedHeaders = ({ id, at, body }: Signed, secrets: readonly Secret[]) => ({
  'content-type': 'application/cloudevents+json; charset=utf-8',
  'user-agent': 'Casewright-Webhooks/1',
  'webhook-id': id,
  'webhook-timestamp': String(Math.floor(at / 1000)),
  'webhook-signature': inForce(secrets, at)
    .map(({ secret }) => new Webhook(secret).sign(id, new Date(at), body))
    .join(' '),
});
