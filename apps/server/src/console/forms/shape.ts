import type { Command } from '@casewright/workflow';
import { jsonSchemaOf } from '../../workflows/json-schema-of.js';

/** What a form is made from: the JSON Schema of a command's input, as far as forms read it. */
export type Shape = {
  readonly type?: string;
  readonly format?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly examples?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly minItems?: number;
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Shape | boolean;
};

const known = new WeakMap<Command, Shape>();

/** The shape of what a command wants. */
export const shapeOf = (command: Command): Shape => {
  const shape = known.get(command) ?? jsonSchemaOf(command.input);
  known.set(command, shape);
  return shape;
};
