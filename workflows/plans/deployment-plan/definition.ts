import { workflow } from '@casewright/workflow';
import { events } from './events.js';
import { machine } from './machine.js';
import { roles } from './roles.js';
import { settings } from './settings.js';

/** Everything of this workflow is checked against these events, stages, roles and settings. */
export const { command, rule, define } = workflow({
  name: 'deployment-plan',
  version: 1,
  events,
  machine,
  roles,
  settings,
});
