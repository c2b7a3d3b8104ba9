/** `lead-broker` as people say it: Lead broker. `council-dcs`: Council DCS. */
export const inWords = (name: string): string => {
  const words = name.split('-').map((word) => (ABBREVIATIONS.has(word) ? word.toUpperCase() : word));
  return upperFirst(words.join(' '));
};

const ABBREVIATIONS: ReadonlySet<string> = new Set([
  'dcs',
  'cib',
  'csa',
  'go',
  'riep',
  'csp',
  'c4eo',
  'dfe',
  'dcsf',
  'pbr',
]);

/** `preferredFrom` as a label: Preferred from. */
export const labelOf = (field: string): string =>
  upperFirst(
    field.replace(/([a-z\d])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`),
  );

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
