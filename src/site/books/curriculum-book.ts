/** The whole curriculum as one book. */
import type { Block, Document } from '../../documents/blocks.ts';
import { plain, type Inline } from '../../documents/inline.ts';
import type { Module } from '../../model/network.ts';
import { modulePath, unitsOfCurriculum } from '../../model/questions/modules.ts';
import { inEdition, titleInEdition, voiceIn, type Book, type Section, type Voice } from './book.ts';
import { bookDocument } from './front-matter.ts';
import { glossary, termsOf } from './glossary-section.ts';
import { moduleChapter, moduleLead, moduleTitle, unitsText } from './module-chapter.ts';
import { heading } from './module-sections.ts';
import { pageIn, pageText } from './page-text.ts';
import { answers } from './quiz-sections.ts';
import { hasTrainerView, trainerView } from './trainer-section.ts';

/** Path of the page that introduces the curriculum. */
const PATH = 'curriculum';

/**
 * Makes the book of the curriculum: contents, introduction, a chapter a module, and behind them the answers of all quizzes, all words, and
 * what trainers need. Whoever gives a course has the whole book; a pilot who learns has the module's own.
 */
export function curriculumBook(settings: Omit<Book, 'chapters'>): Document {
  const modules = [...settings.network.modules.values()];
  const book: Book = { ...settings, chapters: new Map(modules.map((module) => [modulePath(module.id), chapterId(module)])) };
  const { t } = voiceIn(book, book.language);
  const terms = new Set(modules.flatMap((module) => termsOf(book.network, module)));
  const part = (word: Parameters<Voice['t']>[0]) => inEdition(book, (voice) => [heading(voice.t(word), 1)]);
  const each = (chosen: readonly Module[], section: (module: Module) => Section) =>
    chosen.flatMap((module) => inEdition(book, (voice) => [moduleHeading(voice, module), ...section(module)(voice)]));
  const asked = modules.filter(({ quiz }) => quiz.length > 0);
  const taught = modules.filter(hasTrainerView);
  return bookDocument(
    book,
    {
      title: (voice) => titleOf(voice),
      description: t('book.curriculumText'),
      lead: (voice) => [
        { kind: 'paragraph', size: 'lead', content: plain(voice.t('book.curriculumText')) },
        {
          kind: 'paragraph',
          content: plain(`${voice.t('book.modules', { count: modules.length })} · ${unitsText(voice, unitsOfCurriculum(book.network))}`),
        },
      ],
      slugs: [PATH, ...modules.map(({ id }) => modulePath(id))],
      path: PATH,
    },
    [
      { kind: 'page-break' },
      { kind: 'heading', level: 1, content: plain(t('booklet.contents')), listed: false },
      { kind: 'contents', depth: 1 },
      ...introduction(book),
      ...modules.flatMap((module): Block[] => [
        { kind: 'page-break' },
        { kind: 'heading', level: 1, id: chapterId(module), content: chapterTitle(book, module) },
        ...inEdition(book, moduleLead(module)),
        ...moduleChapter(book, module, 2),
      ]),
      ...(asked.length === 0 ? [] : [PAGE_BREAK, ...part('book.answers'), ...each(asked, answers)]),
      ...(terms.size === 0 ? [] : [PAGE_BREAK, ...inEdition(book, glossary([...terms], 1))]),
      ...(taught.length === 0 ? [] : [PAGE_BREAK, ...part('book.trainer'), ...each(taught, (module) => trainerView(module, 3))]),
    ],
  );
}

const PAGE_BREAK = { kind: 'page-break' } as const;

function chapterId({ id }: Module): string {
  return `module-${id}`;
}

/** Number and title of a chapter in the languages of the book. */
function chapterTitle(book: Book, module: Module): Inline {
  return titleInEdition(book, (voice) => [{ text: `${module.order}. ` }, ...moduleTitle(voice, module)]);
}

function moduleHeading(voice: Voice, module: Module): Block {
  return { kind: 'heading', level: 2, content: [{ text: `${module.order}. ` }, ...moduleTitle(voice, module)], listed: false };
}

/** The title of the page of the curriculum. */
function titleOf({ book, language, t }: Voice): Inline {
  return plain(pageIn(book, language, PATH)?.frontmatter.title ?? t('section.curriculum'));
}

/** The text of the page that introduces the curriculum, where there is one. */
function introduction(book: Book): Block[] {
  const { sourceLanguage } = book.network.record;
  if (!pageIn(book, book.language, PATH) && !pageIn(book, sourceLanguage, PATH)) return [];
  return [...inEdition(book, (voice) => [heading(voice.t('book.introduction'), 1)]), ...pageText(book, PATH, 2)];
}
