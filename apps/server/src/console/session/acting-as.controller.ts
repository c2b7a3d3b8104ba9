import type { Caller } from '@casewright/workflow';
import { Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { invalid } from '../../http/problem.js';
import { PUBLIC_URL } from '../../tokens.js';
import { ConsolePage } from '../page/console-page.js';
import { formOf } from '../page/form-body.js';
import { Pages, type PageRequest } from '../page/pages.js';
import { inWords } from '../page/words.js';
import { sessionCookie } from './session-cookie.js';

const ALL = '';

/** Choosing which of several roles to act in. */
@ConsolePage('acting-as')
export class ActingAsController {
  constructor(
    @Inject(Pages) private readonly pages: Pages,
    @Inject(PUBLIC_URL) private readonly publicUrl: () => string,
  ) {}

  @Get()
  form(@Req() request: PageRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const { grants, actAs = ALL } = request.caller as Caller;
    const roles = [...new Set(grants.map(({ role }) => role))];
    const items = [
      ...roles.map((role) => ({ value: role, text: inWords(role) })),
      { value: ALL, text: 'Whichever fits' },
    ].map((item) => ({ ...item, checked: item.value === actAs }));
    return this.pages.show({ template: 'acting-as.njk', title: 'Act in one role', items }, request, reply);
  }

  @Post()
  choose(@Req() request: PageRequest, @Res({ passthrough: true }) reply: FastifyReply): string {
    const role = formOf(request).get('role') ?? ALL;
    const isHeld = (request.caller as Caller).grants.some((grant) => grant.role === role);
    if (role !== ALL && !isHeld) throw invalid('role', 'Choose one of your roles');

    sessionCookie(this.publicUrl().startsWith('https:')).actAs(reply, role === ALL ? undefined : role);
    void reply.redirect('/', 303);
    return '';
  }
}
