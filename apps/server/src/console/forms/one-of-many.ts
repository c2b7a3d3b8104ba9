/** What one item of a list is called: `Need` of `Needs`, `Priority` of `Priorities`, `Focus` of `Focus`. */
export const oneOfMany = (label: string): string => {
  if (/ies$/.test(label)) return label.replace(/ies$/, 'y');
  return /[^sui]s$/.test(label) ? label.slice(0, -1) : label;
};
