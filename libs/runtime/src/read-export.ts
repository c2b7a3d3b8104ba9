import { chainCheck } from './verify/chain-check.js';
import { readLine, type ExportedEvent } from './exported-line.js';

/** Why an export was not, or not wholly, taken in. */
export class UnfitImport extends Error {
  override readonly name = 'UnfitImport';

  constructor(
    readonly reason: 'not empty' | 'malformed' | 'cut off' | 'broken chain',
    message: string,
  ) {
    super(message);
  }
}

/**
 * The events of an export, in order. Throws `UnfitImport`, naming the line, when it is no export, was cut off, or an
 * event does not follow its predecessor in the hash chain of its stream.
 */
export async function* readExport(lines: AsyncIterable<string>): AsyncGenerator<ExportedEvent> {
  const chains = chainCheck();
  let number = 0;
  let events = 0;
  let ended = false;

  for await (const text of lines) {
    number += 1;
    const line = readLine(text);
    if (number === 1 && line !== 'header')
      throw new UnfitImport('malformed', 'This is no export of version 1: its first line does not say so.');
    if (ended || line === undefined || (line === 'header' && number > 1)) throw malformed(number);
    if (line === 'header') continue;

    if ('events' in line) {
      if (line.events !== events) throw cutOff(`It has ${events} of ${line.events} events.`);
      ended = true;
      continue;
    }

    const [fault] = chains.see({ event: { ...line.event, position: number }, meta: undefined });
    if (fault !== undefined)
      throw new UnfitImport(
        'broken chain',
        `Line ${number}, ${fault.stream}@${fault.revision}: expected ${fault.expected}, found ${fault.found}.`,
      );
    events += 1;
    yield line.event;
  }

  if (!ended) throw cutOff(`It ends after line ${number} without its last line.`);
}

const malformed = (number: number) =>
  new UnfitImport('malformed', `Line ${number} is no event of an export: the file was changed or is of another kind.`);

const cutOff = (detail: string) => new UnfitImport('cut off', `The export was cut off. ${detail} Export it again.`);
