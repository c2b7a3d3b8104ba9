import { hash } from 'node:crypto';

const sha256 = (text: string): string => hash('sha256', text);

/** A UUID (version 8) that the same parts always lead to, and other parts never. */
export const derivedUuid = (...parts: readonly string[]): string => {
  const hex = sha256(JSON.stringify(parts));
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** The id of a case whose start named none: from workflow and command id, so that a retry finds the same case. */
export const derivedCaseId = (workflow: string, commandId: string): string =>
  sha256(JSON.stringify([workflow, commandId])).slice(0, 20);

/** Tells a repeated command from another one under the same id. `input` is parsed, hence in its schema's key order. */
export const commandHashOf = (command: string, input: object, personId: string): string =>
  sha256(JSON.stringify([command, input, personId]));
