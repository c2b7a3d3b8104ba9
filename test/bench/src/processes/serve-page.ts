import { createRequire } from 'node:module';
import path from 'node:path';
import fastify from 'fastify';
import nunjucks from 'nunjucks';
import type { Listening } from './listening.js';

// a table like that of a worklist, its rows made anew for each request, in the template of the design system
const TEMPLATE = `{% extends "govuk/template.njk" %}
{% from "govuk/components/button/macro.njk" import govukButton %}
{% from "govuk/components/table/macro.njk" import govukTable %}
{% block content %}
<h1 class="govuk-heading-l">{{ heading }}</h1>
{{ govukTable({ caption: "Cases", firstCellIsHeader: true, head: head, rows: rows }) }}
{{ govukButton({ text: "Continue" }) }}
{% endblock %}`;
const HEADINGS = ['Case', 'Council', 'Stage', 'Waiting for', 'Due', 'Changed'];
const ROWS = 50;

const require = createRequire(import.meta.url);
const templates = path.join(path.dirname(require.resolve('govuk-frontend/package.json')), 'dist');
const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader([templates]), { autoescape: true });
const template = new nunjucks.Template(TEMPLATE, environment, 'page.njk', true);

const app = fastify();
app.get('/', (_, reply) => {
  const rows = Array.from({ length: ROWS }, (_, row) => HEADINGS.map((text) => ({ text: `${text} ${row}` })));
  const head = HEADINGS.map((text) => ({ text }));
  return reply.type('text/html; charset=utf-8').send(template.render({ heading: 'Cases', head, rows }));
});
process.send?.({ url: await app.listen({ port: 0, host: '127.0.0.1' }) } satisfies Listening);
