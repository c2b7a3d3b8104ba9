import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

const { CASEWRIGHT_URL = '', CASEWRIGHT_TOKEN = '', PLACE = 'place.txt', KEPT = 'events.ndjson' } = process.env;

/** What you do with an event. It may come again, with the same id, when this process ends before it has kept its place. */
const handle = (event: string): void => appendFileSync(KEPT, `${event}\n`);

const place = (): string => (existsSync(PLACE) ? readFileSync(PLACE, 'utf8') : '0');

const keepPlace = (position: string): void => {
  writeFileSync(`${PLACE}.new`, position);
  renameSync(`${PLACE}.new`, PLACE);
};

const follow = async (): Promise<void> => {
  const headers = { authorization: `Bearer ${CASEWRIGHT_TOKEN}`, 'last-event-id': place() };
  const response = await fetch(`${CASEWRIGHT_URL}/api/v1/events/stream`, { headers });
  if (!response.ok || response.body === null) throw new Error(`${response.status}: ${await response.text()}`);

  let text = '';
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    const blocks = (text + chunk).split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const [, position, event] = /^id: (\d+)\ndata: (.*)$/.exec(block) ?? [];
      if (position === undefined || event === undefined) continue;
      handle(event);
      keepPlace(position);
    }
  }
};

for (;;) {
  await follow().catch((error: Error) => process.stderr.write(`${error.message}\n`));
  await delay(3000);
}
