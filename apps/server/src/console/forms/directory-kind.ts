import type { DirectoryKind } from '@casewright/directory';

const KINDS: readonly (readonly [name: RegExp, kind: DirectoryKind])[] = [
  [/(?:^c|C)ouncilIds?$/, 'councils'],
  [/(?:^r|R)egionIds?$/, 'regions'],
  [/(?:^p|P)roviderIds?$/, 'providers'],
  [/(?:^n|N)iCodes?$/, 'indicators'],
];

/** The part of the directory that holds what a field of this name means. */
export const directoryKindFor = (name: string): DirectoryKind | undefined =>
  KINDS.find(([pattern]) => pattern.test(name))?.[1];

/** Whether a field names an organisation, which may be one outside the directory. */
export const namesOrganisation = (name: string): boolean => /(?:^o|O)rgIds?$/.test(name);

/** Whether a field names a person, by the id that the directory knows them under if it does. */
export const namesPerson = (name: string): boolean =>
  /(?:^p|P)ersonIds?$|(?:^b|B)rokerId$|LeadId$|^(?:csa|dcs|go|owner|evaluator)Id$/.test(name);
