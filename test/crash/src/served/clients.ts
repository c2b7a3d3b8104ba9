import type { Answer, SignedIn } from './signed-in.js';

/** What clients of a server heard while they wrote and read. */
export type Heard = {
  writes: number;
  reads: number;
  /** Answers that are refused, older than the one before, or not what the log says at their position; in words. */
  readonly wrong: string[];
};

/** As at a day by which everything has been recorded, whenever it is asked. */
export const FIGURES = '/dashboards/D05?asAt=2030-12-31';
const TRAINING = '/cases/training-event';
const ANNOUNCEMENT = { kind: 'peer-review', dates: ['2031-05-06'], venue: 'Warwick University', capacity: 12 };

/** Announces a training: one event, which leads to nothing else. Answers its position. */
export const announce = async (organiser: SignedIn, id: string): Promise<number> => {
  const { status, body } = await organiser.post(TRAINING, { command: 'AnnounceTraining', id, data: ANNOUNCEMENT });
  if (status !== 201) throw new Error(`${id} was not announced: ${status} ${JSON.stringify(body)}`);
  return Number(body.events?.[0]?.position);
};

/** Announces trainings, one after the other, as long as it goes on, and looks each up on the worklist. */
export const write = async (organiser: SignedIn, name: string, heard: Heard, goesOn: () => boolean): Promise<void> => {
  for (let number = 1; goesOn(); number += 1) {
    const id = `${name}${number}`;
    const written = await announce(organiser, id);
    heard.writes += 1;

    const found = await organiser.read(`/cases?q=${id}`, written);
    heard.reads += 1;
    if (found.position < written || !found.body.cases?.some((each) => each.id === id))
      heard.wrong.push(inWords(id, found));
  }
};

/** Asks again and again for the figures of all cases: as many as the log has positions, where all are trainings. */
export const read = async (reader: SignedIn, heard: Heard, goesOn: () => boolean): Promise<void> => {
  for (let last = 0; goesOn();) {
    const answer = await reader.read(FIGURES, last);
    heard.reads += 1;
    const { status, position, body } = answer;
    if (status !== 200 || position < last || body.figures?.['cases'] !== position)
      heard.wrong.push(inWords(`D05 after ${last}`, answer));
    last = position;
  }
};

const inWords = (what: string, { status, position, body }: Answer) =>
  `${what}: ${status} at ${position}: ${JSON.stringify(body).slice(0, 200)}`;
