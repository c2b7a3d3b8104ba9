import { broker } from './broker.js';
import { delivery } from './delivery.js';
import { needs } from './needs.js';
import { design } from './package.js';
import { progress } from './progress.js';
import { referral } from './referral.js';

/** What each event adds to the memory of a case. */
export const memory = { ...referral, ...broker, ...needs, ...design, ...delivery, ...progress };
