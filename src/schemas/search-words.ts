import { z } from 'astro/zod';
import { localizedWords } from './fields.ts';

/** `search-words.yaml`: words that the search of the directory leaves out, because they mean nothing on their own. */
export const SearchWordsSchema = z.strictObject({
  stopWords: localizedWords().describe('Words such as "ich", "suche", "in", per language.'),
});

export type SearchWordsRecord = z.infer<typeof SearchWordsSchema>;
