import type { Runtime } from '@casewright/runtime';
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** The figures of one server, for Prometheus. */
export const createMetrics = ({ store, readModels }: Runtime): Registry => {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  new Gauge({
    ...{ name: 'casewright_log_position', help: 'Position of the last event', registers },
    async collect() {
      this.set(await store.head());
    },
  });
  new Gauge({
    ...{ name: 'casewright_read_models_position', help: 'Position up to which the views are current', registers },
    collect() {
      this.set(readModels.position);
    },
  });
  return registry;
};

/** Measures every answered request by route, never by path: paths name cases. */
export const measureRequests = (fastify: FastifyInstance, registry: Registry): void => {
  const durations = new Histogram({
    name: 'casewright_http_request_seconds',
    help: 'Time to answer a request',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10],
    registers: [registry],
  });

  const known = new Map<string, Histogram.Internal<string>>();
  const durationsOf = (method: string, route: string, status: string) => {
    const key = `${status} ${method} ${route}`;
    const durationsThere = known.get(key) ?? durations.labels(method, route, status);
    known.set(key, durationsThere);
    return durationsThere;
  };

  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    durationsOf(request.method, route, String(reply.statusCode)).observe(reply.elapsedTime / 1000);
    done();
  });
};
