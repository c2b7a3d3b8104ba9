import { principalShape, withoutGaps, type DevelopmentTokens, type Principal } from '@casewright/access';
import { Get, Inject, Optional, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Public } from '../../access/access.decorators.js';
import { SameMachineGuard } from '../../development/same-machine.guard.js';
import { Problem } from '../../http/problem.js';
import { DEVELOPMENT_TOKENS, PUBLIC_URL } from '../../tokens.js';
import { ConsolePage } from '../page/console-page.js';
import { formOf } from '../page/form-body.js';
import { roleNames } from '../page/layout.js';
import { pageToGoOnTo } from '../page/page-paths.js';
import { Pages, type Page, type PageRequest } from '../page/pages.js';
import { inWords } from '../page/words.js';
import { PERSONAS } from './personas.js';
import { sessionCookie } from './session-cookie.js';

const FIELDS = ['personId', 'role', 'orgId', 'regionId', 'caseId'] as const;

/** Signing in, as somebody who is there already or as anybody else: only in the development profile. */
@ConsolePage('')
@Public()
export class SignInController {
  constructor(
    @Inject(Pages) private readonly pages: Pages,
    @Optional() @Inject(DEVELOPMENT_TOKENS) private readonly tokens: DevelopmentTokens | undefined,
    @Inject(PUBLIC_URL) private readonly publicUrl: () => string,
  ) {}

  @Get('sign-in')
  form(
    @Query('next') next: string | undefined,
    @Req() request: PageRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.pages.show(this.page(next, {}), request, reply);
  }

  @Post('sign-in')
  @UseGuards(SameMachineGuard)
  async signIn(@Req() request: PageRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    if (this.tokens === undefined) throw new Problem('NOT_FOUND', 'Nobody can sign in here.');
    const form = formOf(request);
    const next = pageToGoOnTo(form.get('next'));

    const persona = PERSONAS.find(({ key }) => key === form.get('persona'));
    const { principal, errors } = persona === undefined ? principalIn(form) : { principal: persona };
    if (principal === undefined) {
      void reply.code(400);
      return this.pages.show(this.page(next, valuesIn(form), errors), request, reply);
    }

    const { personId, grants } = principal;
    sessionCookie(this.publicUrl().startsWith('https:')).begin(reply, await this.tokens.issue({ personId, grants }));
    void reply.redirect(next, 303);
    return '';
  }

  @Get('sign-out')
  signOut(@Res({ passthrough: true }) reply: FastifyReply): string {
    sessionCookie(this.publicUrl().startsWith('https:')).end(reply);
    void reply.redirect('/sign-in', 303);
    return '';
  }

  private page(next: string | undefined, given: Values, error: Values = {}): Page {
    return {
      ...{ template: 'sign-in.njk', title: Object.keys(error).length > 0 ? 'Error: Sign in' : 'Sign in' },
      ...{ development: this.tokens !== undefined, personas: PERSONAS, given, next: pageToGoOnTo(next) },
      roles: [{ value: '', text: 'Choose a role' }, ...roleNames.map((role) => ({ value: role, text: inWords(role) }))],
      error: Object.fromEntries(Object.entries(error).map(([field, text]) => [field, { text }])),
      errors: Object.entries(error).map(([field, text]) => ({ href: `#${field}`, text })),
    };
  }
}

type Values = Readonly<Record<string, string>>;

const valuesIn = (form: URLSearchParams): Values =>
  Object.fromEntries(FIELDS.map((field) => [field, form.get(field)?.trim() ?? '']));

/** Who the form says somebody is, or what is wrong with it, by field. */
const principalIn = (form: URLSearchParams): { readonly principal?: Principal; readonly errors?: Values } => {
  const { personId, ...grant } = valuesIn(form);
  const given = Object.fromEntries(Object.entries(grant).filter(([, value]) => value !== ''));
  const parsed = principalShape.safeParse({ personId, roles: [given] });
  if (parsed.success && roleNames.includes(given['role'] ?? ''))
    return { principal: { personId: parsed.data.personId, grants: parsed.data.roles.map(withoutGaps) } };

  const errors = {
    ...(personId === '' || personId === 'system' ? { personId: 'Enter the id of a person' } : {}),
    ...(roleNames.includes(given['role'] ?? '') ? {} : { role: 'Choose a role' }),
  };
  return { errors };
};
