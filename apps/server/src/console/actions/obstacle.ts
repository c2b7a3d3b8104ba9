import { refuse, type Refusal } from '@casewright/workflow';
import { actingGrants } from '../../access/caller.js';
import { rolesFor } from '../case/roles-for.js';
import type { Tools } from './tools.js';
import type { CaseActedOn, Undertaking } from './undertaking.js';

/** Why a command could not be accepted whatever was answered; undefined when it is worth asking. */
export const obstacleTo = ({ runtime }: Tools, undertaking: Undertaking): Promise<Refusal | undefined> =>
  undertaking.on === undefined
    ? Promise.resolve(obstacleToStart(undertaking))
    : obstacleToAct(runtime, undertaking, undertaking.on);

const obstacleToStart = ({ command, caller }: Undertaking): Refusal | undefined => {
  const roles = command.rows.filter(({ from }) => from === '*').flatMap(({ by }) => by);
  return actingGrants(caller).some(({ role }) => roles.includes(role)) ? undefined : notFor(roles);
};

const obstacleToAct = async (
  { engine }: Tools['runtime'],
  { workflow, name, caller }: Undertaking,
  { id, stage }: CaseActedOn,
): Promise<Refusal | undefined> => {
  const offer = (await engine.commandsFor(workflow.name, id, caller)).find((each) => each.name === name);
  if (offer === undefined) return notFor(rolesFor(workflow, name, stage));
  if (offer.allowed || offer.code === 'AMBIGUOUS_ROLE') return undefined;

  const { code, reason, ruleId } = offer;
  return code === 'ROLE_NOT_ALLOWED' ? notFor(rolesFor(workflow, name, stage)) : refuse(code, reason, { ruleId });
};

const notFor = (roles: readonly string[]): Refusal => refuse('ROLE_NOT_ALLOWED', '', { roles });
