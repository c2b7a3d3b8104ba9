import { Catch, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Logger } from 'pino';
import { problemOf } from '../../http/problem-of.js';
import { PROBLEMS } from '../../http/problem-statuses.js';
import { LOGGER } from '../../tokens.js';
import { pageOfProblem } from './page-of-problem.js';
import { Pages, type PageRequest } from './pages.js';

/** Answers what fails on the way to a page with a page, or with the way to sign in. */
@Catch()
export class PageFilter implements ExceptionFilter {
  constructor(
    @Inject(Pages) private readonly pages: Pages,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async catch(thrown: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<PageRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = problemOf(thrown);

    if (problem.code === 'INTERNAL')
      this.logger.error(
        { err: thrown, reference: problem.details.reference, correlationId: request.id },
        'page failed',
      );
    if (reply.sent) return;

    if (problem.code === 'NOT_SIGNED_IN') {
      const next = request.method === 'GET' ? `?next=${encodeURIComponent(request.url)}` : '';
      void reply.redirect(`/sign-in${next}`, 303);
      return;
    }
    const html = await this.pages.show(pageOfProblem(problem), request, reply);
    void reply.code(problem.details.status ?? PROBLEMS[problem.code].status).send(html);
  }
}
