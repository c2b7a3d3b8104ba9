import { renderDocument } from '@casewright/documents';
import { makeDocument, type DocumentOfCase, type Runtime } from '@casewright/runtime';
import { definitionOf } from '@casewright/engine';
import type { Caller, Workflow } from '@casewright/workflow';
import { Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { documentHeaders } from '../../cases/document-format.js';
import { FindCase } from '../../cases/find-case.js';
import { momentIn } from '../../cases/moment-in.js';
import { invalid, unlessRefused } from '../../http/problem.js';
import { single, type Query as QueryParams } from '../../http/query-params.js';
import { RUNTIME } from '../../tokens.js';
import { ConsolePage } from '../page/console-page.js';
import { namesIn } from '../page/names.js';
import { Pages, type PageRequest } from '../page/pages.js';
import { caseTitle } from './case-title.js';
import { documentPage } from './document-page.js';

const FILES = ['csv', 'docx', 'json'] as const;

/** The documents of a case: to be read and printed on a page, or saved as files. */
@ConsolePage('cases/:workflow/:id/documents/:name')
export class CaseDocumentsController {
  constructor(
    @Inject(Pages) private readonly pages: Pages,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(RUNTIME) private readonly runtime: Runtime,
  ) {}

  @Get()
  async show(
    @Param() { name, ...place }: { readonly workflow: string; readonly id: string; readonly name: string },
    @Query() query: QueryParams,
    @Req() request: PageRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | Uint8Array> {
    const asked = { ...place, caller: request.caller as Caller };
    const { view, isNow } = unlessRefused(await this.queries.execute(new FindCase(asked, momentIn(query))));
    const document = unlessRefused(await makeDocument(this.runtime, view, name));

    const format = single(query, 'format');
    if (format !== undefined) return file(document, format, reply);

    const definition = definitionOf(this.runtime.registry.named(view.workflow) as Workflow, view.version);
    const title = caseTitle({ definition, view, names: await namesIn(this.runtime.directory) });
    return this.pages.show(documentPage({ document, isNow, caseTitle: title }), request, reply);
  }
}

const file = async (document: DocumentOfCase, asked: string, reply: FastifyReply): Promise<string | Uint8Array> => {
  const format = FILES.find((each) => each === asked);
  if (format === undefined) throw invalid('format', `Give one of ${FILES.join(', ')}`);

  const rendered = await renderDocument(document, format);
  const fileName = `${document.id}-${document.name}`;
  void reply.headers(documentHeaders(format, fileName));
  return rendered;
};
