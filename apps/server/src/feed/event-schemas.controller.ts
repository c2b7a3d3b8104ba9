import type { Runtime } from '@casewright/runtime';
import { eventCatalogue, schemaUrl, type CatalogueEntry } from '@casewright/subscriptions';
import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Public } from '../access/access.decorators.js';
import { Problem } from '../http/problem.js';
import { PUBLIC_URL, RUNTIME } from '../tokens.js';

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

/** The schemas that the `dataschema` of CloudEvents leads to. */
@Controller('schemas')
@Public()
export class EventSchemasController {
  private byFile: ReadonlyMap<string, CatalogueEntry> | undefined;

  constructor(
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(PUBLIC_URL) private readonly publicUrl: () => string,
  ) {}

  @Get(':file')
  show(@Param('file') file: string, @Res({ passthrough: true }) reply: FastifyReply): string {
    this.byFile ??= new Map(eventCatalogue(this.runtime.registry).map((entry) => [`${entry.name}.json`, entry]));
    const entry = this.byFile.get(file);
    if (entry === undefined) throw new Problem('NOT_FOUND', `There is no schema ${file}.`);

    void reply.header('content-type', 'application/schema+json; charset=utf-8');
    const $id = schemaUrl(this.publicUrl(), entry.name);
    return JSON.stringify({ $schema: DRAFT, $id, title: entry.type, ...entry.schema });
  }
}
