import { reactor } from '../src/reactor.js';
import type { PendingReaction, ReactionJournal } from '../src/reaction-journal.js';
import type { CaseIndex } from '../src/ports.js';
import { openDesk, registry } from './desk.js';

const stops: (() => Promise<void>)[] = [];

/** Ends every reactor that still runs. */
export const closeWorkshops = async (): Promise<void> => {
  for (const stop of stops.splice(0)) await stop();
};

/** A journal that outlives its reactors; a save may be made to fail before anything of it is kept. */
const openJournal = () => {
  const rows = new Map<string, PendingReaction>();
  const keyOf = ({
    reaction,
    sourceEventId,
    targetStream,
  }: Pick<PendingReaction, 'reaction' | 'sourceEventId' | 'targetStream'>) =>
    `${reaction} ${sourceEventId} ${targetStream}`;
  const faults = { wanted: 0, made: 0 };
  let position = 0;

  const journal: ReactionJournal = {
    checkpoint: async () => position,
    pending: async () => [...rows.values()],
    save: async (to, { pending, done }) => {
      if (faults.made < faults.wanted) {
        faults.made += 1;
        throw new Error('The power is gone');
      }
      position = to;
      for (const each of pending) rows.set(keyOf(each), each);
      for (const each of done) rows.delete(keyOf(each));
    },
  };
  return { journal, faults };
};

/** A desk where damaged loans are recorded in the repair of their item, by a reactor that can be stopped and begun again. */
export const openWorkshop = (find: CaseIndex['find'] = async () => []) => {
  const desk = openDesk();
  const { journal, faults } = openJournal();

  const openReactor = () =>
    reactor({
      ...{ engine: desk.engine, store: desk.store, registry, journal, now: () => desk.clock.now },
      index: { find },
    });

  const react = (following = openReactor()) => {
    const stop = new AbortController();
    const running = following.run(stop.signal);
    const end = async () => {
      stop.abort();
      await running;
    };
    stops.push(() => end().catch(() => undefined));
    return { running, end, caughtUp: async () => following.waitFor(await desk.store.head()) };
  };

  const damage = async (id: string) => {
    await desk.request(id);
    await desk.act(`desk-loan/${id}`, 'ApproveLoan');
    return desk.act(`desk-loan/${id}`, 'ReturnLoan', { condition: 'damaged' }, { correlationId: `return of ${id}` });
  };

  return {
    ...{ ...desk, journal, faults, openReactor, react, damage },
    openRepair: () => desk.act('repair/atlas', 'OpenRepair', { shelf: '7' }),
    damages: async () => (await desk.engine.read('repair', 'atlas'))?.data,
    pending: async () => (await journal.pending()).map(({ code, at }) => `${code} ${at.slice(0, 10)}`),
  };
};
