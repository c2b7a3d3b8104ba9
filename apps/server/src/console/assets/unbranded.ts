/**
 * A stylesheet of the GOV.UK Design System as a service outside GOV.UK may use it: without the font GDS Transport.
 * Throws when some of it is left, for then the stylesheet has changed its form.
 */
export const unbranded = (css: string): string => {
  const stripped = css
    .replace(/@font-face\{[^}]*GDS Transport[^}]*\}/g, '')
    .replaceAll('GDS Transport,arial,sans-serif', '"Helvetica Neue",Helvetica,Arial,sans-serif');
  if (stripped.includes('GDS Transport')) throw new Error('A stylesheet still names the font GDS Transport.');
  return stripped;
};
