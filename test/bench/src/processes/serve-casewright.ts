import { startServer } from '@casewright/server';
import { openWorkingRuntime } from '../desk.js';
import type { Listening } from './listening.js';

const [folder = ''] = process.argv.slice(2);
const runtime = await openWorkingRuntime(folder);
const { url } = await startServer({
  ...{ runtime, host: '127.0.0.1', port: 0, profile: 'development', logLevel: 'silent' },
});
process.send?.({ url } satisfies Listening);
