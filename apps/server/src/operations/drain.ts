import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** How long requests under way have to finish. */
const DRAIN_WITHIN_MS = 10_000;

/**
 * Prepares a server to end soon: the function it answers drops connections on which nothing has been asked, which Node
 * would wait for, and cuts off requests that have not finished within ten seconds.
 */
export const prepareDrain = (server: Server): (() => void) => {
  const silent = new Set<Socket>();
  let draining = false;

  server.on('connection', (socket) => {
    if (draining) return void socket.destroy();
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  server.on('request', ({ socket }) => silent.delete(socket));

  return () => {
    draining = true;
    for (const socket of silent) socket.destroy();
    const patience = setTimeout(() => server.closeAllConnections(), DRAIN_WITHIN_MS);
    server.once('close', () => clearTimeout(patience));
  };
};
