import { z } from 'zod';

/** What a client has to send, as JSON Schema (draft 2020-12). */
export const jsonSchemaOf = (shape: z.ZodType): object => {
  const schema = z.toJSONSchema(shape, { target: 'draft-2020-12', io: 'input', unrepresentable: 'any' });
  return Object.fromEntries(Object.entries(schema).filter(([name]) => name !== '$schema'));
};
