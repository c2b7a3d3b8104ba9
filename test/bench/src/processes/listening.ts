/** What a server says once it listens. */
export type Listening = { readonly url: string };
