/** A curriculum of the size of a real one, from sentences that the content has in every language. */
import type { NetworkSource, SourcePage, SourceRecord } from '../../src/model/network.ts';
import type { ContentTree } from '../../src/reader/content-tree.ts';
import { readText } from '../../src/reader/mdx-document.ts';
import type { Localized } from '../../src/schemas/fields.ts';

/** Words of a page of a module. */
const WORDS = 1300;
const SECTIONS = 6;
const QUESTIONS = 8;

/**
 * The content with `count` generated modules in place of its own. The sentences are explanations of its terms, in the language of each page;
 * every form of text that pages may have occurs.
 *
 * @throws {Error} where the content has no terms to take them from
 */
export function generatedCurriculum(tree: ContentTree, count = 13): NetworkSource {
  const languages = tree.records.network.flatMap(({ data }) => data.languages.map(({ tag }) => tag));
  const orders = Array.from({ length: count }, (_, index) => index + 1);
  return {
    ...tree,
    records: { ...tree.records, modules: orders.map((order) => moduleRecord(tree, order)) },
    pages: [...tree.pages, ...languages.flatMap((language) => orders.map((order) => modulePage(tree, order, language)))],
  };
}

/**
 * The content with a page of every module in every language: where a language has none, the German blocks with the words of generated ones,
 * so that the books are as long as those of a finished translation.
 */
export function withTranslations(tree: ContentTree): NetworkSource {
  if (tree.records.modules.length === 0) return generatedCurriculum(tree);
  const { sourceLanguage = '', languages = [] } = tree.records.network[0]?.data ?? {};
  const sources = tree.pages.filter(({ language, slug }) => language === sourceLanguage && slug.startsWith('curriculum/'));
  const missing = languages.flatMap(({ tag }) =>
    sources.filter(({ slug }) => !tree.pages.some((page) => page.language === tag && page.slug === slug)).map((page) => ({ tag, page })),
  );
  return { ...tree, pages: [...tree.pages, ...missing.map(({ tag, page }) => translated(tree, page, tag))] };
}

/** A page whose words are those of sentences in `language`; marks, components and the number of words stay. */
function translated(tree: ContentTree, page: SourcePage, language: string): SourcePage {
  const [, head = '', body = ''] = /^(---\n[\s\S]*?\n---\n)([\s\S]*)$/.exec(page.text) ?? [];
  const supply = tree.records.terms.flatMap(({ data }) => (data.explanation[language] ?? '').replace(/[^\p{L}\p{M}\s]/gu, '').split(/\s+/));
  let position = page.text.length % supply.length;
  const next = () => supply[position++ % supply.length] ?? '';
  // Tags and addresses are kept; of everything else the words.
  const text = head + body.replace(/<[^>]*>|\]\([^)]*\)|\p{L}[\p{L}\p{M}-]*/gu, (part) => (/^[<\]]/.test(part) ? part : next()));
  const { blocks, error } = readText(text, 'mdx');
  if (error) throw new Error(`${page.file} in ${language}:${error.position.line} ${error.message}`);
  return {
    ...page,
    file: page.file.replace(/^docs\/[^/]+/, `docs/${language}`),
    language,
    text,
    blocks,
    frontmatter: { title: page.frontmatter.title, translation: { by: 'machine' } },
  };
}

function moduleRecord(tree: ContentTree, order: number): SourceRecord<'modules'> {
  const sentence = (position: number) => sentenceAt(tree, order * 17 + position);
  const { terms, facts } = tree.records;
  return {
    id: `lernen-${order}`,
    file: `modules/lernen-${order}.yaml`,
    data: {
      foundation: false,
      order,
      title: tree.records.topics[order % tree.records.topics.length]?.data.title ?? sentence(0),
      summary: sentence(1),
      units: 4,
      objectives: [2, 3, 4, 5].map(sentence),
      prerequisites: [],
      offerTypes: tree.records['offer-types'].slice(0, 3).map(({ id }) => id),
      terms: terms.slice(order * 3, order * 3 + 12).map(({ id }) => id),
      facts: facts.slice(order * 2, order * 2 + 6).map(({ id }) => id),
      laws: [
        {
          cite: '§ 3 Abs. 1 BQFG',
          statement: sentence(6),
          source: { title: 'Gesetz', url: 'https://amt.example/' },
          checkedOn: '2026-01-15',
        },
        { cite: '§ 18a AufenthG', statement: sentence(7), review: sentence(8) },
      ],
      quiz: Array.from({ length: QUESTIONS }, (_, number) => ({
        id: `frage-${number + 1}`,
        question: sentence(10 + number),
        answers: [0, 1, 2].map((answer) => ({
          text: sentence(20 + number + answer),
          right: answer === 1,
          why: sentence(30 + number + answer),
        })),
      })),
      exercises: (['alone', 'pair', 'group'] as const).map((setting, number) => ({
        id: `uebung-${number + 1}`,
        title: sentence(40 + number),
        setting,
        minutes: 20,
        task: sentence(43 + number),
        trainerNotes: sentence(46 + number),
      })),
      trainer: {
        timetable: [1, 2, 3, 4].map((part) => ({ minutes: part * 10, activity: sentence(50 + part) })),
        material: [sentence(55), sentence(56)],
        notes: sentence(57),
      },
      sources: [{ title: 'Lehrbuch', url: 'https://amt.example/buch' }],
    },
  };
}

function modulePage(tree: ContentTree, order: number, language: string): SourcePage {
  const file = `docs/${language}/curriculum/lernen-${order}.mdx`;
  const text = `---\ntitle: Lernen ${order}\n---\n\n${bodyOf(tree, order, language).join('\n\n')}\n`;
  const { blocks, error } = readText(text, 'mdx');
  if (error) throw new Error(`${file}:${error.position.line} ${error.message}`);
  const { sourceLanguage } = tree.records.network[0]?.data ?? {};
  const translation = { by: 'machine' } as const;
  return {
    file,
    language,
    slug: `curriculum/lernen-${order}`,
    text,
    blocks,
    frontmatter: { title: `Lernen ${order}`, ...(language !== sourceLanguage && { translation }) },
  };
}

/** Blocks of a page, the same ones in every language. */
function bodyOf(tree: ContentTree, order: number, language: string): string[] {
  const say = (position: number) => (sentenceAt(tree, order * 31 + position)[language] ?? '').replace(/[<>{}*_[\]|]/g, '');
  const short = (position: number) =>
    say(position)
      .split(/\s+/)
      .slice(0, 4)
      .join(' ')
      .replace(/[.,:;!?]+$/, '');
  const term = (position: number) => tree.records.terms[(order * 3 + position) % tree.records.terms.length]?.id ?? '';
  const inSentences = tree.records.facts.filter(({ data }) => data.versions.every(({ value }) => !('table' in value)));
  const fact = (position: number) => inSentences[(order * 2 + position) % inSentences.length]?.id ?? '';
  const each = Math.round(WORDS / SECTIONS / 18);
  return Array.from({ length: SECTIONS }, (_, section): string[] => {
    const at = section * 40;
    const paragraphs = Array.from({ length: Math.ceil(each / 3) }, (_paragraph, number) =>
      [0, 1].map((part) => say(at + number * 2 + part)).join(' '),
    );
    const form = [
      `1. ${say(at + 21)}\n2. ${say(at + 22)}\n\n   ${say(at + 23)}\n3. ${short(at + 24)}\n   - ${short(at + 25)}\n   - **${short(at + 26)}**`,
      `| ${short(at + 21)} | ${short(at + 22)} |\n| --- | --- |\n| ${short(at + 23)} | ${short(at + 24)} |\n| ${short(at + 25)} | <Term id="${term(3)}" /> |`,
      `<Aside type="caution" title="${short(at + 21).replaceAll('"', '')}">\n${say(at + 22)}\n\n- ${short(at + 23)}\n</Aside>`,
      `> ${say(at + 21)}\n\n---`,
      `<Steps>\n1. ${short(at + 21)}\n2. ${short(at + 22)}\n</Steps>`,
      `### ${short(at + 30)}\n\n*${short(at + 31)}.* ${say(at + 32)} [${short(at + 33)}](/${language}/angebote/)`,
    ][section % SECTIONS];
    return [
      `## ${short(at + 20)}`,
      ...paragraphs,
      `${say(at + 28)} <Term id="${term(section)}" />. <Term id="${term(section)}">${short(at + 29)}</Term>. ${short(at + 27)}: <Fact id="${fact(section)}" />.`,
      ...(form ?? '').split(/\n\n(?=---|\*)/),
    ];
  }).flat();
}

function sentenceAt({ records: { terms } }: ContentTree, position: number): Localized {
  const sentence = terms[position % terms.length]?.data.explanation;
  if (!sentence) throw new Error('The content has no terms to take sentences from.');
  return sentence;
}
