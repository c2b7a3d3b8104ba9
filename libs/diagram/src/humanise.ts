/** `slotOffered` as `Slot offered`, `JISPApproved` as `JISP approved`; text with spaces is taken as already written. */
export const humanise = (name: string): string => {
  if (name.includes(' ')) return name;

  const words = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .split(/[\s_.-]+/)
    .map((word) => (/^[A-Z\d]{2,}$/.test(word) ? word : word.toLowerCase()))
    .join(' ');

  return words.charAt(0).toUpperCase() + words.slice(1);
};
