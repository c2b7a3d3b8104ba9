import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

const TOKEN = 'casewright-session';
const ROLE = 'casewright-role';

/** The session as the browser keeps it: a token like the interface's, out of reach of scripts and of other sites. */
export const sessionCookie = (secure: boolean) => {
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;

  return {
    begin: (reply: FastifyReply, token: string): void => {
      void reply.setCookie(TOKEN, token, options).clearCookie(ROLE, options);
    },
    actAs: (reply: FastifyReply, role: string | undefined): void => {
      void (role === undefined ? reply.clearCookie(ROLE, options) : reply.setCookie(ROLE, role, options));
    },
    end: (reply: FastifyReply): void => void reply.clearCookie(TOKEN, options).clearCookie(ROLE, options),
  };
};

/** The token of a browser that is signed in. */
export const sessionTokenOf = ({ cookies }: FastifyRequest): string | undefined => cookies[TOKEN];

/** The one role somebody with several has chosen to act in. */
export const chosenRoleOf = ({ cookies }: FastifyRequest): string | undefined => cookies[ROLE];
