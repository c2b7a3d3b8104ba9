import { Catch, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { PageFilter } from '../console/page/page.filter.js';
import { isPage } from '../console/page/page-paths.js';
import { LOGGER } from '../tokens.js';
import { pathOf, PROBLEM_JSON, problemDocument } from './problem-document.js';
import { problemOf } from './problem-of.js';

/** Answers every failure with a problem document, or with a page where a browser asked for one. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(PageFilter) private readonly pages: PageFilter,
  ) {}

  catch(thrown: unknown, host: ArgumentsHost): void | Promise<void> {
    const http = host.switchToHttp();
    if (wantsPage(http.getRequest())) return this.pages.catch(thrown, host);
    sendProblem(thrown, http.getRequest(), http.getResponse(), this.logger);
  }
}

const wantsPage = ({ url, headers }: FastifyRequest): boolean =>
  isPage(url) && (headers.accept ?? '').includes('text/html');

/** Sends what was thrown as a problem document, and logs it when nobody foresaw it. */
export const sendProblem = (thrown: unknown, request: FastifyRequest, reply: FastifyReply, logger: Logger): void => {
  const problem = problemOf(thrown);
  if (problem.code === 'INTERNAL')
    logger.error({ err: thrown, reference: problem.details.reference, correlationId: request.id }, 'request failed');
  if (reply.sent) return;

  const document = problemDocument(problem, pathOf(request.url));
  void reply
    .code(document.status)
    .headers({ ...problem.details.headers })
    .header('content-type', PROBLEM_JSON)
    .send(JSON.stringify(document));
};
