import type { Runtime } from '@casewright/runtime';
import type { Workflow } from '@casewright/workflow';
import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Problem } from '../http/problem.js';
import { RUNTIME } from '../tokens.js';
import { definitionDocument } from './definition-document.js';
import { SVG_HEADERS, workflowDiagram } from './diagrams.js';

/** What kinds of case there are. */
@Controller('api/v1/workflows')
export class WorkflowsController {
  private readonly documents = new Map<Workflow, object>();

  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  @Get()
  all(): object {
    return { workflows: this.runtime.registry.all.map((workflow) => this.document(workflow)) };
  }

  @Get(':workflow')
  one(@Param('workflow') name: string): object {
    return this.document(this.named(name));
  }

  @Get(':workflow/diagram.svg')
  async diagram(@Param('workflow') name: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const svg = await workflowDiagram(this.named(name));
    void reply.headers(SVG_HEADERS);
    return svg;
  }

  /** Definitions do not change while the server runs, and their schemas take a while to make. */
  private document(workflow: Workflow): object {
    const known = this.documents.get(workflow) ?? definitionDocument(workflow);
    this.documents.set(workflow, known);
    return known;
  }

  private named(name: string): Workflow {
    const workflow = this.runtime.registry.named(name);
    if (workflow === undefined) throw new Problem('NOT_FOUND', `There is no workflow ${name}.`);
    return workflow;
  }
}
