import type { Runtime } from '@casewright/runtime';
import type { Caller } from '@casewright/workflow';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { pathOf } from '../../http/problem-document.js';
import { PUBLIC_URL, RUNTIME } from '../../tokens.js';
import { formToken } from './csrf.js';
import { dayInWords } from './dates.js';
import { assetAddress, navigationOf, whoIs, type Layout } from './layout.js';
import { renderTemplate } from './templates.js';

/** The request of a page; there is a caller on every page but the first and those of errors. */
export type PageRequest = FastifyRequest & { readonly caller?: Caller };

/** A page before its layout: its template, its title and what the template shows. */
export type Page = { readonly template: string; readonly title: string; readonly [shown: string]: unknown };

const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
} as const;

/** Puts pages into the layout that all of them share. */
@Injectable()
export class Pages {
  constructor(
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(PUBLIC_URL) private readonly publicUrl: () => string,
  ) {}

  /** The page as HTML; sets the headers every page has. */
  async show({ template, title, ...shown }: Page, request: PageRequest, reply: FastifyReply): Promise<string> {
    void reply.headers(PAGE_HEADERS);
    const layout = await this.layout(title, request, reply);
    return renderTemplate(template, { ...shown, layout });
  }

  private async layout(title: string, request: PageRequest, reply: FastifyReply): Promise<Layout> {
    const { caller } = request;
    const { clock, directory } = this.runtime;
    return {
      title: `${title} – Casewright`,
      asset: assetAddress,
      csrf: formToken(request, reply, this.publicUrl().startsWith('https:')),
      ...(caller === undefined ? {} : { who: whoIs(caller, await directory.nameOf('person', caller.personId)) }),
      navigation: caller === undefined ? [] : navigationOf(caller, pathOf(request.url)),
      ...(clock.held ? { heldClock: dayInWords(clock.now()) } : {}),
    };
  }
}
