import { createServer, type Server } from 'node:http';
import { Webhook } from 'standardwebhooks';

/** A server that takes events signed with a secret, and each only once. It answers before it is slow: keep, then work. */
export const webhookInbox = (secret: string, keep: (event: unknown) => void): Server => {
  const webhook = new Webhook(secret);
  const seen = new Set<string>();

  return createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const id = String(request.headers['webhook-id']);
      try {
        const event = webhook.verify(Buffer.concat(chunks).toString(), request.headers as Record<string, string>);
        if (!seen.has(id)) keep(event);
        seen.add(id);
        response.writeHead(204).end();
      } catch {
        response.writeHead(401).end();
      }
    });
  });
};
