import '@fastify/cookie';
import { Tokens } from '@fastify/csrf';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { formOf } from './form-body.js';

const COOKIE = 'casewright-forms';

const tokens = new Tokens({});

/** What a form of ours carries so that it is known when it comes back; gives the browser its secret on the first page. */
export const formToken = (request: FastifyRequest, reply: FastifyReply, secure: boolean): string => {
  const known = request.cookies[COOKIE];
  const secret = known ?? tokens.secretSync();
  if (known === undefined) void reply.setCookie(COOKIE, secret, { path: '/', httpOnly: true, sameSite: 'lax', secure });
  return tokens.create(secret);
};

/** Whether a form came from a page this browser was given. */
export const isOwnForm = (request: FastifyRequest): boolean => {
  const secret = request.cookies[COOKIE];
  const token = formOf(request).get('_csrf');
  return secret !== undefined && token !== null && tokens.verify(secret, token);
};
