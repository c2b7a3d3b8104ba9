/** The colours that the console brings beside those of the design systems, by what they are for. */
export const PALETTE = {
  ink: '#0b0c0c',
  secondary: '#484949',
  paper: '#ffffff',
  pale: '#f4f8fb',
  header: '#0f385c',
  focus: '#ffdd00',
  bar: '#1d70b8',
  border: '#0b0c0c',
  line: '#505a5f',
  /** Parts rows from each other; says nothing by itself. */
  rule: '#cecece',
} as const;

/** A ground, and the ink that can be read on it. */
export type Shade = { readonly ground: string; readonly ink: string };

/** From nothing to the most there is, the darker the more. */
export const SHADES: readonly [Shade, ...Shade[]] = [
  { ground: PALETTE.paper, ink: PALETTE.ink },
  { ground: '#e8f1f8', ink: PALETTE.ink },
  { ground: '#8eb8dc', ink: PALETTE.ink },
  { ground: PALETTE.bar, ink: PALETTE.paper },
  { ground: PALETTE.header, ink: PALETTE.paper },
];

/** The shade of a value among others of which `most` is the greatest. Whatever is more than nothing is told from it. */
export const shadeOf = (value: number, most: number): Shade => {
  const steps = SHADES.length - 1;
  const step = value <= 0 || most <= 0 ? 0 : Math.ceil((Math.min(value, most) / most) * steps);
  return SHADES[step] ?? SHADES[0];
};
