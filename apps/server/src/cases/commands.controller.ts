import type { Answer, Instruction } from '@casewright/engine';
import type { Runtime } from '@casewright/runtime';
import { Body, Controller, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import type { SignedInRequest } from '../access/caller.js';
import { unlessRefused } from '../http/problem.js';
import { prefersMinimal } from '../http/request-headers.js';
import { RUNTIME } from '../tokens.js';
import { caseDocument, etagOf, minimalDocument } from './case-document.js';
import { actOf, startOf } from './instruction-of.js';
import { RunCommand } from './run-command.js';

/** Starting a case and acting on it. */
@Controller('api/v1/cases/:workflow')
export class CommandsController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(RUNTIME) private readonly runtime: Runtime,
  ) {}

  @Post()
  start(
    @Param('workflow') workflow: string,
    @Body() body: unknown,
    @Req() request: SignedInRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    return this.run(startOf(workflow, body, request), request, reply);
  }

  @Post(':id/commands/:command')
  act(
    @Param() place: { readonly workflow: string; readonly id: string; readonly command: string },
    @Body() body: unknown,
    @Req() request: SignedInRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    return this.run(actOf(place, body, request), request, reply);
  }

  private async run(instruction: Instruction, request: SignedInRequest, reply: FastifyReply): Promise<object> {
    const answer = await this.commands.execute(new RunCommand(instruction));
    const accepted = unlessRefused(answer, stale(answer, instruction));
    const { workflow, id } = accepted.case;
    const offers = () => this.runtime.engine.commandsFor(workflow, id, instruction.caller);

    if ('wouldRecord' in accepted) {
      void reply.code(200);
      return { ...caseDocument(accepted.case, await offers(), []), wouldRecord: accepted.wouldRecord };
    }

    void reply.code(instruction.starts ? 201 : 200).header('etag', etagOf(accepted.case));
    if (instruction.starts) void reply.header('location', `/api/v1/cases/${workflow}/${id}`);
    if (accepted.replayed) void reply.header('idempotent-replay', 'true');
    if (!prefersMinimal(request.headers)) return caseDocument(accepted.case, await offers(), accepted.events);

    void reply.header('preference-applied', 'return=minimal');
    return minimalDocument(accepted.case, accepted.events);
  }
}

/** Whoever named a revision hears 412 when it is no longer the case's. */
const stale = (answer: Answer, { expectedRevision }: Instruction) =>
  'refused' in answer && answer.refused === 'CONCURRENCY' && expectedRevision !== undefined ? { status: 412 } : {};
