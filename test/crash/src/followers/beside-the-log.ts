import { openHeld } from '../../worker/open-held.js';

const NOTES = Array.from({ length: 50 }, (_, at) => `note-${at}`);

/** Keeps in a data folder, once, what is in no log and what no rebuild may touch: names, saved views and refusals. */
export const keepBesideTheLog = async (data: string): Promise<void> => {
  const { readModels, clock, close } = await openHeld(data);
  const at = clock.now();
  const about = { workflow: 'peer-review', stream: 'peerReview-1', actor: { personId: 'ann', role: 'council-dcs' } };
  try {
    await readModels.names.put(NOTES.map((id) => ({ kind: 'person', id, name: `Name of ${id}` })));
    for (const name of NOTES) await readModels.savedViews.put('ann', { name, query: 'overdue=true' });
    for (const commandId of NOTES)
      readModels.refusals.add({ ...about, commandId, type: 'AcceptReview', code: 'GUARD_FAILED', at });
  } finally {
    await close();
  }
};
