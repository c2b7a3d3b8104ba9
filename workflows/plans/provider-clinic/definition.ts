import { workflow } from '@casewright/workflow';
import { events } from './events.js';
import { machine } from './machine.js';
import { roles } from './roles.js';

/** Everything of this workflow is checked against these events, stages and roles. */
export const { command, rule, define } = workflow({ name: 'provider-clinic', version: 1, events, machine, roles });
