import type { FastifyReply } from 'fastify';
import type { Page, PageRequest, Pages } from '../page/pages.js';

/** What comes of a step of an undertaking: a page, or another address to go on at. */
export type Outcome = { readonly page: Page; readonly status: number } | { readonly goTo: string };

/** Answers a request with what came of it. */
export const answerWith = (
  outcome: Outcome,
  pages: Pages,
  request: PageRequest,
  reply: FastifyReply,
): string | Promise<string> => {
  if ('goTo' in outcome) {
    void reply.redirect(outcome.goTo, 303);
    return '';
  }
  void reply.code(outcome.status);
  return pages.show(outcome.page, request, reply);
};
