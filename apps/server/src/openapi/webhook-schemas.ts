const text = { type: 'string' };
const instant = { type: 'string', format: 'date-time' };
const wholeNumber = { type: 'integer', minimum: 0 };
const texts = { type: 'array', items: text };

/** The schemas of subscriptions and of what was sent for them. */
export const webhookSchemas = {
  Webhook: {
    type: 'object',
    required: ['id', 'owner', 'url', 'workflows', 'types', 'status', 'position', 'failures', 'deliveries', 'createdAt'],
    properties: {
      ...{ id: text, owner: text, url: text, workflows: texts, types: texts, notice: text, position: text },
      ...{ failures: wholeNumber, failingSince: instant, createdAt: instant },
      status: { enum: ['active', 'paused', 'disabled'] },
      deliveries: { type: 'object', properties: { waiting: wholeNumber, delivered: wholeNumber, dead: wholeNumber } },
      secret: { description: 'Told once: when the webhook or the secret was made', type: 'string' },
    },
  },
  Delivery: {
    type: 'object',
    required: ['id', 'state', 'webhookId', 'eventId', 'type', 'attempts', 'queuedAt'],
    properties: {
      ...{ id: text, webhookId: text, eventId: text, type: text, stream: text, position: text, lastError: text },
      ...{ attempts: wholeNumber, lastStatus: wholeNumber },
      ...{ queuedAt: instant, nextAttemptAt: instant, lastAttemptAt: instant },
      state: { enum: ['waiting', 'held', 'delivered', 'dead', 'failed'] },
    },
  },
};
