/** Placeholders in texts: `{{name}}` as i18next and the templates write them, `{name}` as plain texts do. */

const PLACEHOLDER = /\{\{-?\s*([A-Za-z][\w.-]*)\s*(?:,[^{}]*)?\}\}|\{([A-Za-z][\w.-]*)\}/g;

/** The placeholders of a text, each once, in order, without formats (`{{count, number}}` is `{{count}}`). */
export function placeholdersIn(text: string): string[] {
  if (!text.includes('{')) return [];
  return [
    ...new Set([...text.matchAll(PLACEHOLDER)].map(([, double, single]) => (double === undefined ? `{${single ?? ''}}` : `{{${double}}}`))),
  ];
}

/** What a translation lacks of the placeholders of its source, and what it has beyond them. */
export function comparePlaceholders(source: readonly string[], translation: readonly string[]): { lacking: string[]; surplus: string[] } {
  return { lacking: source.filter((name) => !translation.includes(name)), surplus: translation.filter((name) => !source.includes(name)) };
}

/** `lacks {{a}}; has {{b}}, which the source does not have`, or `undefined` where both are the same. */
export function placeholderDifference(source: readonly string[], translation: readonly string[]): string | undefined {
  const { lacking, surplus } = comparePlaceholders(source, translation);
  const parts = [
    ...(lacking.length > 0 ? [`lacks ${lacking.join(', ')}`] : []),
    ...(surplus.length > 0 ? [`has ${surplus.join(', ')}, which the source does not have`] : []),
  ];
  return parts.length > 0 ? parts.join('; ') : undefined;
}
