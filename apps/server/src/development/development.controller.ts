import { principalShape, ROLES, withoutGaps, type DevelopmentTokens } from '@casewright/access';
import type { ClockAnswer, Runtime } from '@casewright/runtime';
import { Body, Controller, Get, HttpCode, Inject, Post, UseGuards } from '@nestjs/common';
import { z } from 'zod';
import { Public } from '../access/access.decorators.js';
import { parseBody } from '../http/parse-body.js';
import { invalid, Problem } from '../http/problem.js';
import { DEVELOPMENT_TOKENS, RUNTIME } from '../tokens.js';
import { SameMachineGuard } from './same-machine.guard.js';

const clockShape = z.union([
  z.strictObject({ now: z.iso.datetime({ offset: true }).nullable() }),
  z.strictObject({ advance: z.string().max(100) }),
]);

/** Signing in as anybody, moving the clock, the demonstration, starting over: only in the development profile. */
@Controller('dev')
@Public()
@UseGuards(SameMachineGuard)
export class DevelopmentController {
  constructor(
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(DEVELOPMENT_TOKENS) private readonly tokens: DevelopmentTokens,
  ) {}

  @Post('sign-in')
  @HttpCode(200)
  async signIn(@Body() body: unknown): Promise<{ readonly token: string }> {
    const { personId, roles } = parseBody(principalShape, body);
    const unknown = roles.findIndex(({ role }) => !this.isRole(role));
    if (unknown >= 0) throw invalid(`roles.${unknown}.role`, `There is no role ${roles[unknown]?.role}`);

    return { token: await this.tokens.issue({ personId, grants: roles.map(withoutGaps) }) };
  }

  @Get('clock')
  clock(): { readonly now: string } {
    return { now: this.runtime.clock.now() };
  }

  @Post('clock')
  @HttpCode(200)
  async setClock(@Body() body: unknown): Promise<{ readonly now: string }> {
    const answer = await this.move(parseBody(clockShape, body));
    if ('rejected' in answer) throw new Problem(answer.rejected, answer.message);

    await this.runtime.settle();
    return answer;
  }

  /** Loads the demonstration, which takes some seconds; the clock then stands where it ends. */
  @Post('demo')
  @HttpCode(200)
  async demo(): Promise<{ readonly now: string }> {
    const answer = await this.runtime.demonstrate();
    if ('rejected' in answer) throw new Problem(answer.rejected, answer.message);
    return answer;
  }

  @Post('reset')
  @HttpCode(200)
  async reset(): Promise<object> {
    await this.runtime.reset();
    return {};
  }

  private move(wanted: z.output<typeof clockShape>): Promise<ClockAnswer> {
    const { clock } = this.runtime;
    if ('advance' in wanted) return clock.advance(wanted.advance);
    return wanted.now === null ? clock.release() : clock.hold(new Date(wanted.now).toISOString());
  }

  private isRole(role: string): boolean {
    return ROLES.has(role) || this.runtime.registry.all.some(({ roles }) => Object.hasOwn(roles, role));
  }
}
