import { isRefusal } from '@casewright/workflow';
import { importsBefore, type DirectoryImport, type Happening, type Programme } from './programme.js';
import type { Runtime } from './runtime.js';

/** What a programme is played on. */
export type Stage = Pick<Runtime, 'engine' | 'directory' | 'clock' | 'settle'>;

export type Playing = {
  readonly onProgress?: (played: number, of: number) => void;
  /** Ends it between two happenings, with the reason of the signal. */
  readonly signal?: AbortSignal;
};

/**
 * Plays a programme on the held clock. Timers fire at their own instants, and each happening finds settled what came
 * before it, so every time the same events are recorded. Throws where an answer is not the one the programme foresees.
 */
export const playProgramme = async (stage: Stage, programme: Programme, playing: Playing = {}): Promise<void> => {
  const { happenings } = programme;
  const commandIds = commandIdsOf(happenings);

  for (const [index, happening] of happenings.entries()) {
    playing.signal?.throwIfAborted();
    for (const each of importsBefore(programme, happening, happenings[index - 1])) await takeIn(stage, each);
    await moveTo(stage, happening.at);
    await ask(stage, happening, commandIds[index] as string);
    playing.onProgress?.(index + 1, happenings.length);
  }
  await stage.settle();
};

/** The third command of a case is `desk-loan/a1/3`, whatever else happens before it in other cases. */
const commandIdsOf = (happenings: readonly Happening[]): readonly string[] => {
  const asked = new Map<string, number>();
  return happenings.map(({ workflow, id }) => {
    const place = `${workflow}/${id}`;
    const number = (asked.get(place) ?? 0) + 1;
    asked.set(place, number);
    return `${place}/${number}`;
  });
};

/** Either way, what came before is settled. */
const moveTo = async ({ clock, settle }: Stage, at: string): Promise<void> => {
  if (clock.held && clock.now() === at) return settle();
  const answer = await clock.hold(at);
  if ('rejected' in answer) throw new Error(answer.message);
};

const takeIn = async (stage: Stage, { at, by, data }: DirectoryImport): Promise<void> => {
  await moveTo(stage, at);
  const answer = await stage.directory.import(data, by);
  if (!('issues' in answer)) return;
  const issues = answer.issues.map(({ field, message }) => `${field}: ${message}`).join('; ');
  throw new Error(`The directory did not understand what it was to take in at ${at}: ${issues}`);
};

const ask = async ({ engine }: Stage, { at, workflow, id, asks }: Happening, commandId: string): Promise<void> => {
  if (asks === undefined) return;

  const { by, command, data, starts = false, refusedBy } = asks;
  const { personId, ...grant } = by;
  const answer = await engine.execute({
    ...{ workflow, id, starts, command, data, commandId, correlationId: commandId },
    caller: { personId, grants: [grant], actAs: grant.role },
  });
  const refusal = isRefusal(answer) ? answer : undefined;
  if ((refusal !== undefined) === (refusedBy !== undefined) && refusal?.ruleId === refusedBy) return;

  const told = refusal === undefined ? 'accepted' : `${refusal.refused} ${refusal.ruleId ?? ''}: ${refusal.message}`;
  throw new Error(`${command} on ${workflow} ${id} at ${at} was to be ${refusedBy ?? 'accepted'}: ${told}`);
};
