import type { Command } from '@casewright/workflow';
import type { Field } from './field.js';
import { membersOf, type Surroundings } from './field-of.js';
import { shapeOf } from './shape.js';

/** The fields of the form that asks for a command's input. */
export const fieldsOf = (command: Command, around: Surroundings): readonly Field[] =>
  membersOf(shapeOf(command), around);
