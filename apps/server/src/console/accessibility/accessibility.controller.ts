import type { PrincipalOf } from '@casewright/access';
import { Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Public } from '../../access/access.decorators.js';
import type { SignedInRequest } from '../../access/caller.js';
import { PRINCIPAL_OF } from '../../tokens.js';
import { ConsolePage } from '../page/console-page.js';
import { Pages } from '../page/pages.js';
import { sessionCallerOf } from '../session/session-caller.js';
import { sessionTokenOf } from '../session/session-cookie.js';

/** What was done so that everybody can use the console, and what was not; open to everyone. */
@ConsolePage('accessibility')
@Public()
export class AccessibilityController {
  constructor(
    @Inject(Pages) private readonly pages: Pages,
    @Inject(PRINCIPAL_OF) private readonly principalOf: PrincipalOf,
  ) {}

  @Get()
  async show(@Req() request: SignedInRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    if (sessionTokenOf(request) !== undefined) request.caller = await sessionCallerOf(request, this.principalOf);
    return this.pages.show({ template: 'accessibility.njk', title: 'Accessibility statement' }, request, reply);
  }
}
