import { z } from 'zod';

const names = z.array(z.string().min(1).max(200)).max(100);
const url = z.string().min(1).max(2000);

/** What makes a subscription. */
export const newWebhook = z.strictObject({
  url,
  workflows: names.optional(),
  types: names.optional(),
  after: z
    .string()
    .regex(/^\d{1,15}$/, 'Give a position')
    .optional(),
});

/** What changes one. */
export const changedWebhook = z.strictObject({
  url: url.optional(),
  workflows: names.optional(),
  types: names.optional(),
  status: z.enum(['active', 'paused']).optional(),
  rotateSecret: z.boolean().optional(),
});
