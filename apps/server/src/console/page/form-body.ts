import type { FastifyInstance, FastifyRequest } from 'fastify';
import { BODY_LIMIT } from '../../http/json-body.js';
import { Problem } from '../../http/problem.js';
import { isPage } from './page-paths.js';

/** What a form of the console sends: names and values in their order. */
export const acceptForms = (fastify: FastifyInstance): void => {
  fastify.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: BODY_LIMIT },
    (request: FastifyRequest, body: string, done) => {
      if (isPage(request.url)) done(null, new URLSearchParams(body));
      else done(new Problem('NOT_SUPPORTED', 'Send the body as application/json.'));
    },
  );
};

/** The values of a form that was sent. */
export const formOf = ({ body }: FastifyRequest): URLSearchParams =>
  body instanceof URLSearchParams ? body : new URLSearchParams();
