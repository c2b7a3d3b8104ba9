import type { ProgrammeToLoad } from '@casewright/runtime';

const toLoad: ProgrammeToLoad = { programme: async () => (await import('./programme.js')).demonstration };

export default toLoad;
