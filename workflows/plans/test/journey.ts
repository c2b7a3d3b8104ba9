import { englandAndWales } from '@casewright/calendar';
import { journey as journeyOf } from '@casewright/workflow/journey';
import jisp from '../jisp/index.js';
import { NOW } from './jisp.js';

/** What is known beside the plan, by id: people, providers and other cases, by their streams. */
type Known = Readonly<Record<string, object>>;

/** One plan from its opening on. */
export const journey = (known: Known = {}, id = 'bedford_2009_10') =>
  journeyOf(jisp, {
    ...{ calendar: englandAndWales(), now: NOW, id },
    answers: (request) =>
      request.from === 'stream' ? known[request.stream] : request.from === 'directory' ? known[request.id] : undefined,
  });
