import type { Reply, Request } from '../../worker/protocol.js';

/** One thing that was asked, under which command ids, and the answer once there was one. */
export type Asked = {
  readonly request: Request;
  readonly commandIds: readonly string[];
  /** How many workers died with it unanswered. */
  readonly deaths: number;
  readonly reply?: Reply;
};

type Kept = { readonly request: Request; readonly commandIds: string[]; deaths: number; reply?: Reply };

type Clients = {
  readonly next: () => Request;
  readonly learn: (request: Request, reply: Reply) => void;
  /** What is sent when the outcome of a request is not known. */
  readonly again: (request: Request) => Request;
};

/** Everything the clients asked and were told. What nobody knows the outcome of is asked again before anything new. */
export const correspondence = ({ next, learn, again }: Clients) => {
  const asked: Kept[] = [];
  const open = new Map<string, Kept>();
  const unknown: Kept[] = [];

  const send = (one: Kept, request: Request): Request => {
    if (!one.commandIds.includes(request.commandId)) one.commandIds.push(request.commandId);
    open.set(request.commandId, one);
    return request;
  };

  const take = (commandId: string): Kept => {
    const one = open.get(commandId);
    if (one === undefined) throw new Error(`Nobody waits for an answer to ${commandId}.`);
    open.delete(commandId);
    return one;
  };

  return {
    asked: asked as readonly Asked[],

    /** What to ask next; undefined when only leftovers are wanted and there are none. */
    next: (wanted: 'anything' | 'leftovers'): Request | undefined => {
      const leftover = unknown.shift();
      if (leftover !== undefined) return send(leftover, again(leftover.request));
      if (wanted === 'leftovers') return undefined;

      const one: Kept = { request: next(), commandIds: [], deaths: 0 };
      asked.push(one);
      return send(one, one.request);
    },

    /** Hears an answer; one that does not say what happened counts as none. */
    answered: (reply: Reply): void => {
      const one = take(reply.commandId);
      if (reply.outcome === 'failed') {
        unknown.push(one);
        return;
      }
      one.reply = reply;
      learn(one.request, reply);
    },

    /** A worker died with this unanswered. */
    unanswered: (commandId: string): void => {
      const one = take(commandId);
      one.deaths += 1;
      unknown.push(one);
    },
  };
};

export type Correspondence = ReturnType<typeof correspondence>;
