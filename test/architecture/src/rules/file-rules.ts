import type { HouseRule } from '../house-rule.js';

const LONGEST = 250;
const SAYS_NOTHING = /(?:^|-)(?:utils?|helpers?|common|manager|base|service-impl)$/;
const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;

const isShort: HouseRule = {
  name: `no file has more than ${LONGEST} lines`,
  instead: 'take it apart, into files named after one idea each',
  broken: ({ path, text }) => {
    const lines = text.trimEnd().split('\n').length;
    return lines > LONGEST ? [`${path} has ${lines} lines`] : [];
  },
};

const hasATellingName: HouseRule = {
  name: 'no file or folder has a name under which anything could be kept',
  instead: 'name it after the one operation or concept it holds',
  broken: ({ path }) =>
    path
      .split(/[/.]/)
      .filter((part) => SAYS_NOTHING.test(part))
      .map((part) => `${path} is called ${part}`),
};

const hasAKebabCaseName: HouseRule = {
  name: 'names of files and folders are kebab-case',
  instead: 'write it in small letters with hyphens; a dot only before what kind of file it is',
  broken: ({ path }) =>
    path
      .split('/')
      .filter((part) => !KEBAB_CASE.test(part))
      .map((part) => `${path} has ${part} in it`),
};

const saysThatEventsStay: HouseRule = {
  name: 'the events of a workflow begin by saying that they are stored for ever',
  instead: 'begin the file with that sentence, so that whoever changes an event knows',
  broken: ({ path, text }) =>
    /^workflows\/.+\/events\.ts$/.test(path) && !/stored for ever/i.test(text.split('import')[0] ?? '')
      ? [`${path} does not say so`]
      : [],
};

/** What holds of a file as such. */
export const fileRules: readonly HouseRule[] = [isShort, hasATellingName, hasAKebabCaseName, saysThatEventsStay];
