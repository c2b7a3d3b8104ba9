const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

const decoded = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '');

const attribute = (tag: string, name: string): string | undefined => {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : decoded(value);
};

/** What a browser sends of the form of a page as it is shown, without a button. */
export const fieldsIn = (html: string): Readonly<Record<string, string>> => {
  const inputs = [...html.matchAll(/<input[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !/type="(?:radio|checkbox)"/.test(tag) || / checked/.test(tag))
    .map((tag) => [attribute(tag, 'name') ?? '', attribute(tag, 'value') ?? ''] as const);
  const texts = [...html.matchAll(/<textarea([^>]*)>([^<]*)<\/textarea>/g)].map(
    ([, tag = '', text = '']) => [attribute(tag, 'name') ?? '', decoded(text)] as const,
  );
  const choices = [...html.matchAll(/<select([^>]*)>(.*?)<\/select>/gs)].map(
    ([, tag = '', options = '']) =>
      [
        attribute(tag, 'name') ?? '',
        attribute(/<option[^>]* selected[^>]*>/.exec(options)?.[0] ?? '', 'value') ?? '',
      ] as const,
  );
  return Object.fromEntries([...inputs, ...texts, ...choices]);
};

/** The text of a page as people read it. */
export const textOf = (html: string): string =>
  decoded(html.replace(/<head>.*?<\/head>/s, '').replaceAll(/<[^>]+>/g, ' ')).replaceAll(/\s+/g, ' ');
