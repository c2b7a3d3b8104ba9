import type { AnyStateNode } from 'xstate';

/** The dotted path of a state inside a region. */
export const idIn = (region: AnyStateNode, node: AnyStateNode): string => node.path.slice(region.path.length).join('.');
