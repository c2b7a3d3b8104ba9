import 'reflect-metadata';
import { Body, Controller, HttpCode, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Listening } from './listening.js';

@Controller('noop')
class NoopController {
  @Post()
  @HttpCode(200)
  nothing(@Body() body: object): object {
    return { members: Object.keys(body).length };
  }
}

@Module({ controllers: [NoopController] })
class NoopModule {}

// Fastify as the server of Casewright sets it up, without what that adds to each request
const adapter = new FastifyAdapter({ skipMiddie: true, exposeHeadRoutes: false, requestTimeout: 30_000 });
const app = await NestFactory.create<NestFastifyApplication>(NoopModule, adapter, { logger: false });
await app.listen(0, '127.0.0.1');
process.send?.({ url: await app.getUrl() } satisfies Listening);
