import type { SavedView } from '@casewright/read-models';
import type { Runtime } from '@casewright/runtime';
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Put, Req } from '@nestjs/common';
import { z } from 'zod';
import type { SignedInRequest } from '../access/caller.js';
import { parseBody } from '../http/parse-body.js';
import { Problem } from '../http/problem.js';
import { RUNTIME } from '../tokens.js';
import { savedViewOf, tooManyViews } from './saved-view.js';

const body = z.strictObject({ query: z.string() });

/** Lists of cases that somebody wants to come back to; each person sees their own. */
@Controller('api/v1/saved-views')
export class SavedViewsController {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  @Get()
  async all(@Req() { caller }: SignedInRequest): Promise<object> {
    return { savedViews: await this.runtime.readModels.savedViews.of(caller.personId) };
  }

  @Get(':name')
  async one(@Param('name') name: string, @Req() { caller }: SignedInRequest): Promise<SavedView> {
    const views = await this.runtime.readModels.savedViews.of(caller.personId);
    const found = views.find((view) => view.name === name);
    if (found === undefined) throw notSaved(name);
    return found;
  }

  @Put(':name')
  async save(
    @Param('name') name: string,
    @Body() given: unknown,
    @Req() { caller }: SignedInRequest,
  ): Promise<SavedView> {
    const view = savedViewOf(name, parseBody(body, given).query);
    if (!(await this.runtime.readModels.savedViews.put(caller.personId, view))) throw tooManyViews();
    return view;
  }

  @Delete(':name')
  @HttpCode(204)
  async remove(@Param('name') name: string, @Req() { caller }: SignedInRequest): Promise<void> {
    if (!(await this.runtime.readModels.savedViews.remove(caller.personId, name))) throw notSaved(name);
  }
}

const notSaved = (name: string): Problem => new Problem('NOT_FOUND', `You have saved no view called ${name}.`);
