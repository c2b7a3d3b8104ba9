import type { Law } from './subject.js';

const privateTextsAreThere: Law = ({ workflow: { events, privateTexts } }) =>
  Object.entries(privateTexts.events).flatMap(([type, paths]) => {
    const shape = events[type]?.shape;
    if (shape === undefined) return [`${type} has private texts and no schema`];
    return paths
      .filter((path) => !Object.hasOwn(shape, path.split('.')[0] as string))
      .map((path) => `${type} has no ${path} to keep private`);
  });

/** What holds of the texts that only participants read. */
export const privacyLaws: readonly Law[] = [privateTextsAreThere];
