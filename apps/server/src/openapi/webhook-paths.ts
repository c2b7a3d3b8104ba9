import { listOf, operation, ref } from './operation.js';

const names = { type: 'array', items: { type: 'string' }, maxItems: 100 };
const choice = { url: { type: 'string', maxLength: 2000 }, workflows: names, types: names };
const THE_WEBHOOK = ['webhook'];
const tag = 'Webhooks';

const newWebhook = {
  type: 'object',
  required: ['url'],
  properties: { ...choice, after: { type: 'string' } },
  additionalProperties: false,
};
const changedWebhook = {
  type: 'object',
  properties: { ...choice, status: { enum: ['active', 'paused'] }, rotateSecret: { type: 'boolean' } },
  additionalProperties: false,
};
const answer = { schema: ref('Webhook') };

/** The routes of subscriptions that are brought to a receiver. */
export const webhookPaths = {
  '/api/v1/webhooks': {
    get: operation({
      ...{ id: 'listWebhooks', summary: 'Your webhooks', tag, answer: { schema: listOf('webhooks', ref('Webhook')) } },
    }),
    post: operation({
      ...{ id: 'addWebhook', summary: 'Have events brought to an address', tag, body: newWebhook, status: 201, answer },
    }),
  },
  '/api/v1/webhooks/{id}': {
    get: operation({ id: 'readWebhook', summary: 'One of them', tag, parameters: THE_WEBHOOK, answer }),
    patch: operation({
      ...{ id: 'changeWebhook', summary: 'Change, pause, go on, or change the secret', tag, parameters: THE_WEBHOOK },
      ...{ body: changedWebhook, answer },
    }),
    delete: operation({ id: 'removeWebhook', summary: 'Remove it', tag, parameters: THE_WEBHOOK, status: 204 }),
  },
  '/api/v1/webhooks/{id}/deliveries': {
    get: operation({
      ...{ id: 'listDeliveries', summary: 'What was sent and what became of it, newest first', tag },
      parameters: [...THE_WEBHOOK, 'deliveryState', 'before', 'limit'],
      answer: { schema: listOf('deliveries', ref('Delivery')) },
    }),
  },
  '/api/v1/webhooks/{id}/test': {
    post: operation({
      ...{ id: 'testWebhook', summary: 'Send a test now', tag, parameters: THE_WEBHOOK },
      answer: { schema: ref('Delivery') },
    }),
  },
  '/api/v1/webhooks/{id}/deliveries/{delivery}/retry': {
    post: operation({
      ...{ id: 'retryDelivery', summary: 'Send it again', tag, parameters: [...THE_WEBHOOK, 'delivery'] },
      answer: { schema: { type: 'object' } },
    }),
  },
};
