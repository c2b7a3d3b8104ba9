import { createRequire } from 'node:module';
import path from 'node:path';
import nunjucks from 'nunjucks';

const require = createRequire(import.meta.url);

/** Renders a template of `views/` with what it shows. Everything shown is escaped. */
export const renderTemplate = (name: string, model: object): string => environment.render(name, model);

const environment = new nunjucks.Environment(
  new nunjucks.FileSystemLoader([
    path.join(import.meta.dirname, '../../../views'),
    path.join(path.dirname(require.resolve('govuk-frontend/package.json')), 'dist'),
  ]),
  { autoescape: true, trimBlocks: true, lstripBlocks: true },
);
