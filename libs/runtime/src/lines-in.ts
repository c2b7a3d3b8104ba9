import { StringDecoder } from 'node:string_decoder';

/**
 * The lines of a text that comes in chunks of UTF-8, as they are between line feeds. Unlike `readline`, it leaves alone
 * the other line separators of Unicode, which JSON allows within strings.
 */
export async function* linesIn(chunks: AsyncIterable<string | Uint8Array>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let rest = '';

  for await (const chunk of chunks) {
    rest += typeof chunk === 'string' ? chunk : decoder.write(chunk);
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }

  rest += decoder.end();
  if (rest !== '') yield rest;
}
