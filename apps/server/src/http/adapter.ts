import { maxHeaderSize, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { acceptForms } from '../console/page/form-body.js';
import { BODY_LIMIT, parseJsonBody } from './json-body.js';
import { pathOf, PROBLEM_JSON, problemDocument } from './problem-document.js';
import { sendProblem } from './problem.filter.js';
import { Problem } from './problem.js';
import { correlationIdOf, wordIn } from './request-headers.js';

/** Fastify as Casewright wants it: one body format, problems for everything it refuses itself, a correlation id. */
export const createAdapter = (logger: Logger): FastifyAdapter => {
  const adapter = new FastifyAdapter({
    skipMiddie: true,
    exposeHeadRoutes: false,
    bodyLimit: BODY_LIMIT,
    requestTimeout: 30_000,
    routerOptions: { maxParamLength: 200 },
    genReqId: ({ headers }: IncomingMessage) => correlationIdOf(headers),
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(error, request, reply, logger),
    clientErrorHandler: refuseUnreadable,
  });

  const fastify: FastifyInstance = adapter.getInstance();
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_: FastifyRequest, body: Buffer, done) =>
    attempt(() => parseJsonBody(body), done),
  );
  acceptForms(fastify);
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.headers({ ...EVERY_ANSWER, 'x-correlation-id': request.id });
    attempt(
      () => void wordIn(request.headers, 'X-Correlation-Id'),
      (error) => done(error ?? undefined),
    );
  });
  return adapter;
};

const EVERY_ANSWER = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } as const;

/** Hands on what comes of it, in the callback style that spares each request a promise. */
const attempt = <T>(work: () => T, done: (error: Error | null, value?: T) => void): void => {
  let value: T;
  try {
    value = work();
  } catch (error) {
    return done(error as Error);
  }
  done(null, value);
};

/** Answers a request that is not even HTTP, on the bare socket. */
const refuseUnreadable = (error: Error & { readonly code?: string }, socket: Socket): void => {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }

  const tooLong = error.code === 'HPE_HEADER_OVERFLOW';
  const problem = tooLong
    ? new Problem('TOO_LARGE', `The headers are too large: at most ${maxHeaderSize} bytes.`, { status: 431 })
    : new Problem('VALIDATION', 'The request is not HTTP.', { status: 400 });
  const document = problemDocument(problem, pathOf(undefined));
  const body = JSON.stringify(document);
  socket.end(
    `HTTP/1.1 ${document.status} ${tooLong ? 'Request Header Fields Too Large' : 'Bad Request'}\r\n` +
      `content-type: ${PROBLEM_JSON}\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
};
