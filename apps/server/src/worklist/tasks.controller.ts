import { readsEveryCase } from '@casewright/access';
import type { Runtime } from '@casewright/runtime';
import { Controller, Get, Inject, Req, UseInterceptors } from '@nestjs/common';
import { actingGrants, type SignedInRequest } from '../access/caller.js';
import { caughtUp } from '../http/caught-up.js';
import { WaitForInterceptor } from '../http/wait-for.interceptor.js';
import { RUNTIME } from '../tokens.js';

/** What somebody should look into, though no case is theirs yet. */
@Controller('api/v1/tasks')
@UseInterceptors(WaitForInterceptor)
export class TasksController {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  @Get()
  async list(@Req() { caller }: SignedInRequest): Promise<object> {
    await caughtUp(this.runtime);
    const grants = actingGrants(caller);
    const of = grants.some(({ role }) => readsEveryCase(role)) ? 'everybody' : grants;
    const { position, answer } = await this.runtime.readModels.tasks(of);
    return { position: String(position), tasks: answer };
  }
}
