import { remembering } from '@casewright/workflow';
import type { CaseEvent, ImprovementCase } from '../improvement-case.js';

/** What an event adds to the memory of a case. */
export const { on } = remembering<ImprovementCase, CaseEvent>();
