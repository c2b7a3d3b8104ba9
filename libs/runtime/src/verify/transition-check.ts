import { extend, type CaseRecord, type Registry } from '@casewright/engine';
import { stageOf, type EventMeta } from '@casewright/workflow';
import { claimsCheck } from './claims-check.js';
import { at, type Check, type Finding, type Reading } from './finding.js';

/**
 * Executes every case once more: whether the statechart takes each event, whether it leads to the stage that was
 * recorded, not before its predecessor, and whether the case then holds what its events say it holds.
 */
export const transitionCheck = (registry: Registry): Check => {
  const records = new Map<string, CaseRecord | 'lost'>();
  const claims = claimsCheck();

  const see = ({ event, meta }: Reading): readonly Finding[] => {
    const workflow = registry.ofCategory(event.stream.slice(0, event.stream.indexOf('-')));
    const before = records.get(event.stream);
    if (workflow === undefined || before === 'lost') return [];
    if (meta === undefined) {
      records.set(event.stream, 'lost');
      return [];
    }

    const unheld = claims.before(event, meta, before);
    try {
      // the record's list of commands grows with the stream, and nobody asks for it here
      const after = { ...extend(workflow, before, event), commands: new Map<string, never>() };
      records.set(event.stream, after);
      claims.after(event, meta);
      return [...unheld, ...backdated(event, meta, before), ...misplaced(event, meta, after)];
    } catch (error) {
      records.set(event.stream, 'lost');
      return [...unheld, refused(event, error)];
    }
  };

  const end = () =>
    [...records].flatMap(([stream, record]) => (record === 'lost' ? [] : claims.atTheEnd(stream, record)));

  return { see, end };
};

const backdated = (event: Reading['event'], { recordedAt }: EventMeta, before: CaseRecord | undefined) =>
  before !== undefined && !(recordedAt >= before.recordedAt)
    ? [at(event, 'backdated', `recorded at ${before.recordedAt} or later`, `recorded at ${recordedAt}`)]
    : [];

const misplaced = (event: Reading['event'], { stage }: EventMeta, { state }: CaseRecord) =>
  stageOf(state) === stage
    ? []
    : [at(event, 'stage', `the stage ${stageOf(state)}, where ${event.type} leads`, `the stage ${stage}`)];

const refused = (event: Reading['event'], error: unknown): Finding => {
  const found = error instanceof Error ? error.message : String(error);
  if (error instanceof SyntaxError) return at(event, 'unreadable', 'data in JSON', found);
  return at(event, 'illegal', `an event that the case can take as its revision ${event.revision}`, found);
};
