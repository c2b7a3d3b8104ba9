import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Public } from '../../access/access.decorators.js';
import { Problem } from '../../http/problem.js';
import { assets } from './assets.js';

/** Stylesheets, scripts and pictures of the console. */
@Controller('assets')
@Public()
export class AssetsController {
  @Get(':name')
  file(@Param('name') name: string, @Res({ passthrough: true }) reply: FastifyReply): string {
    return this.get(name, reply);
  }

  @Get('images/:name')
  image(@Param('name') name: string, @Res({ passthrough: true }) reply: FastifyReply): string {
    return this.get(`images/${name}`, reply);
  }

  private get(name: string, reply: FastifyReply): string {
    const asset = assets.get(name);
    if (asset === undefined) throw new Problem('NOT_FOUND', `There is no ${name}.`);

    void reply.headers({ 'content-type': asset.type, 'cache-control': 'public, max-age=31536000, immutable' });
    return asset.body;
  }
}
