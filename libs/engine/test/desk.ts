import { englandAndWales } from '@casewright/calendar';
import { inMemoryEventStore, type EventStore } from '@casewright/event-store';
import { isRefusal, type Caller } from '@casewright/workflow';
import { deskLoan } from '@casewright/workflow/example';
import { createEngine, type Keeping } from '../src/create-engine.js';
import type { Accepted, Answer, Instruction } from '../src/instruction.js';
import type { EnginePorts, RefusalEntry } from '../src/ports.js';
import { registryOf } from '../src/registry.js';
import { errand } from './errand.js';
import { repair } from './repair.js';

export const registry = registryOf([deskLoan, errand, repair]);

export const lena: Caller = { personId: 'lena', grants: [{ role: 'librarian' }, { role: 'runner' }] };
export const ann: Caller = { personId: 'ann', grants: [{ role: 'borrower' }, { role: 'runner' }] };

const STARTS: ReadonlySet<string> = new Set(['RequestLoan', 'BeginErrand', 'OpenRepair']);
const BORROWERS: ReadonlySet<string> = new Set(['RequestLoan', 'CollectLoan']);

export type Desk = ReturnType<typeof openDesk>;

// no two desks give out the same command id
let desks = 0;

export type DeskOptions = {
  readonly store?: EventStore;
  readonly keeping?: Keeping;
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly ports?: Partial<EnginePorts>;
};

/** An engine with a clock that stands still unless it is set, and short ways to ask things of it. */
export const openDesk = ({ store = inMemoryEventStore(), keeping, parameters = {}, ports = {} }: DeskOptions = {}) => {
  const refused: RefusalEntry[] = [];
  const clock = { now: '2012-01-09T10:00:00.000Z' };
  const desk = (desks += 1);
  let asked = 0;

  const engine = createEngine(
    {
      ...{ store, registry, calendar: englandAndWales(), now: () => clock.now },
      reference: { find: (_, id) => (id === 'bedford' ? { id, regionId: 'EE' } : undefined), parameters },
      index: { find: async () => [] },
      refused: (entry) => refused.push(entry),
      ...ports,
    },
    keeping,
  );

  /** Asks for a command of the case `workflow/id`, by default under a new id and by somebody who may. */
  const ask = (place: string, command: string, data: object = {}, more: Partial<Instruction> = {}): Promise<Answer> => {
    const [workflow = '', id] = place.split('/');
    const commandId = `command-${desk}-${(asked += 1)}`;
    return engine.execute({
      ...{ workflow, starts: STARTS.has(command), command, data, commandId, correlationId: 'correlation' },
      ...(id === undefined ? {} : { id }),
      caller: BORROWERS.has(command) ? ann : lena,
      ...more,
    });
  };

  /** The same, where it must be accepted. */
  const act = async (...asking: Parameters<typeof ask>): Promise<Accepted> => {
    const answer = await ask(...asking);
    if (isRefusal(answer)) throw new Error(`${answer.refused}: ${answer.message}`);
    if (!('replayed' in answer)) throw new Error('That was a dry run');
    return answer;
  };

  return {
    ...{ engine, store, clock, refused, ask, act },
    request: (id: string, more: Partial<Instruction> = {}) =>
      act(`desk-loan/${id}`, 'RequestLoan', { itemId: 'atlas', councilId: 'bedford', borrowerId: 'ann' }, more),
    begin: (id: string, place = 'mill') => ask(`errand/${id}`, 'BeginErrand', { owner: 'bob', place }),
  };
};
