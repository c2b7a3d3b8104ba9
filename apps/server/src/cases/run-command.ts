import type { Answer, Instruction } from '@casewright/engine';
import type { Runtime } from '@casewright/runtime';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { RUNTIME } from '../tokens.js';

/** The one way to write: whatever asks for a change of a case asks with this. */
export class RunCommand extends Command<Answer> {
  constructor(readonly instruction: Instruction) {
    super();
  }
}

@CommandHandler(RunCommand)
export class RunCommandHandler implements ICommandHandler<RunCommand> {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  execute({ instruction }: RunCommand): Promise<Answer> {
    return this.runtime.engine.execute(instruction);
  }
}
