import type { Runtime } from '@casewright/runtime';
import type { Caller } from '@casewright/workflow';
import { Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Problem } from '../../http/problem.js';
import { RUNTIME } from '../../tokens.js';
import { queryIn, savedViewOf, tooManyViews } from '../../worklist/saved-view.js';
import { worklistFilter } from '../../worklist/worklist-filter.js';
import { ConsolePage } from '../page/console-page.js';
import { formOf } from '../page/form-body.js';
import type { PageRequest } from '../page/pages.js';
import { listAddress, listText } from './list-address.js';
import { ListPage } from './list-page.js';

/** Keeping a list of cases under a name, and no longer. */
@ConsolePage('cases/saved')
export class SavedListsController {
  constructor(
    @Inject(ListPage) private readonly page: ListPage,
    @Inject(RUNTIME) private readonly runtime: Runtime,
  ) {}

  @Post()
  async save(@Req() request: PageRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const form = formOf(request);
    const query = queryIn(form.get('list') ?? '');
    const name = (form.get('name') ?? '').trim();
    if (name === '')
      return this.page.show(query, request, reply, { field: 'name', message: 'Enter a name for this list' });

    const filter = worklistFilter(query);
    const { personId } = request.caller as Caller;
    try {
      const view = savedViewOf(name, listText(filter));
      if (!(await this.runtime.readModels.savedViews.put(personId, view))) throw tooManyViews();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const [message = error.message] = (error.details.errors ?? []).map((issue) => issue.message);
      return this.page.show(query, request, reply, { field: 'name', message, given: name });
    }
    void reply.redirect(listAddress(filter), 303);
    return '';
  }

  @Post('remove')
  async remove(@Req() request: PageRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const form = formOf(request);
    await this.runtime.readModels.savedViews.remove((request.caller as Caller).personId, form.get('name') ?? '');
    void reply.redirect(listAddress(worklistFilter(queryIn(form.get('list') ?? ''))), 303);
    return '';
  }
}
