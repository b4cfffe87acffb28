/** Light stems: the endings that a word takes in a sentence are cut, so that "Kurse", "Kursen" and "Kurs" meet. */

import { fold } from './fold.ts';

/** Endings a language, longest first; what is left must keep at least {@link SHORTEST_STEM} letters. In folded spelling. */
const STEM_ENDINGS: Record<string, readonly string[]> = {
  de: ['ungen', 'innen', 'ung', 'ern', 'ens', 'en', 'er', 'em', 'es', 'st', 'te', 't', 'e', 'n', 's'],
  en: ['ations', 'ation', 'ings', 'ing', 'ies', 'es', 'ed', 's', 'y'],
  tr: [
    'larindan', 'lerinden', 'larinda', 'lerinde', 'larini', 'lerini', 'larina', 'lerine', 'lari', 'leri', 'lar', 'ler',
    'sindan', 'sinden', 'sinda', 'sinde', 'sina', 'sine', 'sini', 'imiz', 'iniz', 'ndan', 'nden', 'dan', 'den', 'tan', 'ten',
    'nda', 'nde', 'da', 'de', 'ta', 'te', 'nin', 'nun', 'in', 'un', 'yi', 'yu', 'ya', 'ye', 'im', 'um', 'si', 'su', 'i', 'u', 'a', 'e',
  ],
  pl: ['owania', 'owanie', 'ania', 'anie', 'enia', 'enie', 'iego', 'ymi', 'imi', 'ami', 'ach', 'ego', 'emu', 'owa', 'owe', 'owy', 'ow', 'om', 'ej', 'ie', 'ia', 'iu', 'em', 'ym', 'im', 'ą', 'ę', 'a', 'e', 'i', 'y', 'u', 'o'],
  ru: ['иями', 'ями', 'ами', 'иях', 'ях', 'ах', 'ием', 'ию', 'ия', 'ии', 'ие', 'ого', 'его', 'ому', 'ему', 'ыми', 'ими', 'ов', 'ев', 'ои', 'ыи', 'ии', 'ая', 'яя', 'ую', 'юю', 'ое', 'ее', 'ые', 'ом', 'ем', 'ам', 'ям', 'ы', 'и', 'а', 'я', 'о', 'е', 'у', 'ю', 'ь', 'и'],
  uk: ['ннями', 'ння', 'нню', 'ями', 'ами', 'ях', 'ах', 'ові', 'еві', 'ого', 'ому', 'ими', 'ів', 'їв', 'ій', 'ои', 'ии', 'ая', 'ої', 'ою', 'ею', 'ую', 'ом', 'ем', 'ам', 'ям', 'і', 'ї', 'и', 'а', 'я', 'о', 'е', 'у', 'ю', 'ь'],
  ar: ['اتهم', 'اتها', 'ات', 'ون', 'ين', 'ان', 'يه', 'ها', 'هم', 'ه', 'ي'],
  fa: ['هايم', 'هاي', 'ها', 'ان', 'ات', 'ام', 'اي', 'ي', 'م'],
};
const SHORTEST_STEM = 3;
/** Arabic articles and one-letter words that are written together with the next word. */
const ARABIC_PREFIXES = ['وال', 'بال', 'كال', 'فال', 'لل', 'ال'];

const FOLDED_ENDINGS = new Map(
  Object.entries(STEM_ENDINGS).map(([language, endings]) => [language, [...new Set(endings.map(fold))].filter((ending) => ending !== '').sort((a, b) => b.length - a.length)]),
);

/** All forms under which a folded word may be found: itself, without article, without the endings of each language. */
export function stems(word: string, languages: readonly string[]): string[] {
  const forms = new Set([word]);
  const bare = /^[\u0600-\u06FF]/.test(word) ? withoutArticle(word) : word;
  forms.add(bare);
  for (const language of languages) forms.add(cut(bare, FOLDED_ENDINGS.get(language) ?? []));
  return [...forms];
}

function withoutArticle(word: string): string {
  const prefix = ARABIC_PREFIXES.find((candidate) => word.startsWith(candidate) && word.length - candidate.length >= SHORTEST_STEM);
  return prefix ? word.slice(prefix.length) : word;
}

function cut(word: string, endings: readonly string[]): string {
  const ending = endings.find((candidate) => word.endsWith(candidate) && word.length - candidate.length >= SHORTEST_STEM);
  return ending ? word.slice(0, -ending.length) : word;
}
