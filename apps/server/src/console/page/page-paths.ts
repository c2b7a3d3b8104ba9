const NO_PAGES = ['api', 'dev', 'health', 'metrics', 'assets', 'openapi.json', 'asyncapi.json'];

/** Whether an address is one of the console: everything that is not of the interface, of operations or an asset. */
export const isPage = (url: string): boolean => !NO_PAGES.includes(url.split(/[/?]/, 2)[1] ?? '');

/** An address of the console to go on to after something else; `/` for any that is not. */
export const pageToGoOnTo = (next: string | null | undefined): string =>
  next !== null && next !== undefined && /^\/(?![/\\])[\x21-\x7e]{0,2000}$/.test(next) && isPage(next) ? next : '/';
