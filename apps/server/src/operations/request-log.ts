import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';

/** Logs every answered request at level `debug`, by route: paths name cases. */
export const logRequests = (fastify: FastifyInstance, logger: Logger): void => {
  if (!logger.isLevelEnabled('debug')) return;

  fastify.addHook('onResponse', (request, reply, done) => {
    const { method, id: correlationId } = request;
    const { statusCode: status, elapsedTime: ms } = reply;
    logger.debug({ method, route: request.routeOptions.url, status, ms, correlationId }, 'request answered');
    done();
  });
};
