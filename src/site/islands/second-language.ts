/** The second language on the page of the source language: its sentences are those of that language's own page. */

/** Sentences of a language by the id of their line. */
export type SecondLanguage = ReadonlyMap<string, string>;

/**
 * Reads the sentences from the page of a language. That page belongs to the language's offline pack, so this needs no connection where
 * the pack is on the device.
 *
 * @throws {TypeError} where the page cannot be reached
 * @throws {Error} where the answer is no such page
 */
export async function readSecondLanguage(address: string): Promise<SecondLanguage> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const lines = [...page.querySelectorAll('[data-line]')].map(
    (line) => [line.id, line.querySelector('[data-second]')?.textContent.trim() ?? ''] as const,
  );
  if (lines.length === 0) throw new Error(`${address}: no sentences`);
  return new Map(lines.filter(([, text]) => text !== ''));
}
