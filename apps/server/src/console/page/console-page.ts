import { applyDecorators, Controller, SetMetadata, UseFilters, UseGuards } from '@nestjs/common';
import { CsrfGuard } from './csrf.guard.js';
import { PageFilter } from './page.filter.js';

/** Marks routes whose caller is known by the session of the browser, not by a bearer token. */
export const BY_SESSION = 'casewright:by-session';

/** A controller of pages: signed in by session, forms only from our own pages, failures shown as pages. */
export const ConsolePage = (path: string) =>
  applyDecorators(Controller(path), SetMetadata(BY_SESSION, true), UseGuards(CsrfGuard), UseFilters(PageFilter));
