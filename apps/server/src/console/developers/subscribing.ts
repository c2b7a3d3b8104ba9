/** A way to follow the log, and the line that tries it. */
export type Way = { readonly title: string; readonly about: string; readonly line: string };

/** How other services follow the log, with lines for a shell. */
export const waysToSubscribe = (publicUrl: string, isDevelopment: boolean): readonly Way[] => [
  ...(isDevelopment ? [signIn(publicUrl)] : []),
  {
    title: 'Read the log in pages',
    about:
      'Each answer is a list of CloudEvents in the order of the log. Keep the sequence of the last one and ask on from ' +
      'there.',
    line: `curl -H "Authorization: Bearer $TOKEN" "${publicUrl}/api/v1/events?after=0&limit=100"`,
  },
  {
    title: 'Follow it as it grows',
    about:
      'Server-Sent Events: what there is, and then each new event. After a break send the id you saw last, and it goes on ' +
      'from there.',
    line: `curl -N -H "Authorization: Bearer $TOKEN" -H "Last-Event-ID: 0" "${publicUrl}/api/v1/events/stream"`,
  },
];

const signIn = (publicUrl: string): Way => ({
  title: 'Get a token (development only)',
  about: 'In production the identity provider of your organisation gives it to your service.',
  line:
    `TOKEN=$(curl -s -H "Content-Type: application/json" ` +
    `-d '{"personId":"my-service","roles":[{"role":"subscriber"}]}' ` +
    `"${publicUrl}/dev/sign-in" | sed 's/.*"token":"\\([^"]*\\)".*/\\1/')`,
});
