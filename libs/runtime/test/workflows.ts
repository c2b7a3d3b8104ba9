import { fileURLToPath } from 'node:url';

/** A folder of workflow groups for the tests: loans, and the repairs that damaged ones lead to. */
export const WORKFLOWS = fileURLToPath(new URL('./workflows', import.meta.url));
