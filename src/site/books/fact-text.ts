/** Changing figures in a book: in a sentence, as a table, and in the list at the end. */
import type { Block, Definitions } from '../../documents/blocks.ts';
import type { Inline, TextRun } from '../../documents/inline.ts';
import type { Fact } from '../../model/network.ts';
import type { Source } from '../../schemas/fields.ts';
import { joinedBy, runsIn } from '../booklet/text-runs.ts';
import { formatPartialDate } from '../dates.ts';
import { factDate, factText, versionOn } from '../fact-text.ts';
import type { Voice } from './book.ts';
import { sourceRun } from './source-run.ts';

/** The value of a fact with its date and source, as part of a sentence; `undefined` for tables. */
export function factInline(voice: Voice, fact: Fact): Inline | undefined {
  const { value, remarks } = read(voice, fact);
  if (value.form !== 'text') return undefined;
  return [{ ...valueRun(voice, value), strong: true }, { text: ' (', soft: true }, ...remarks, { text: ')', soft: true }];
}

/** A fact that is a table, with its label, date and source. */
export function factBlocks(voice: Voice, fact: Fact): Block[] {
  const { value, remarks } = read(voice, fact);
  const { localized } = runsIn(voice.network, voice.language);
  if (value.form !== 'table') return [];
  return [
    { kind: 'paragraph', content: [{ ...localized(fact.label), strong: true }] },
    {
      kind: 'table',
      header: value.columns.map((column) => [localized(column)]),
      rows: value.rows.map((row) => row.map((text) => [{ text }])),
    },
    { kind: 'paragraph', size: 'small', content: remarks },
  ];
}

/** A fact in the list of all that a text uses: what it is, the value, and how well it is known. */
export function factEntry(voice: Voice, fact: Fact): Definitions['entries'][number] {
  const { language, network, t } = voice;
  const { localized } = runsIn(network, language);
  const { value, remarks, version } = read(voice, fact);
  const rows: Inline[] =
    value.form === 'text'
      ? [[{ ...valueRun(voice, value), strong: true }]]
      : value.rows.map((row) =>
          joinedBy(
            ' · ',
            row.map((text, column) => [
              ...(value.columns[column]
                ? [
                    { ...localized(value.columns[column]), soft: true },
                    { text: ': ', soft: true },
                  ]
                : []),
              { text },
            ]),
          ),
        );
  const checked = version.checkedOn === undefined ? [] : [t('module.lawChecked', { date: formatPartialDate(version.checkedOn, language) })];
  return {
    term: [localized(fact.label)],
    details: [
      ...rows,
      joinedBy(' · ', [remarks, ...checked.map((text): Inline => [{ text, soft: true }])]).map(softly),
      ...[version.note, fact.conflict].flatMap((text) => (text ? [[softly(localized(text))]] : [])),
    ],
  };
}

type Value = Extract<ReturnType<typeof factText>, { form: 'text' }>;

function read(voice: Voice, fact: Fact) {
  const { network, language, t, book } = voice;
  const words = { language, sourceLanguage: network.record.sourceLanguage, t };
  const { version, when } = versionOn(fact, book.day);
  const date = factDate(version, when, words);
  const parts: Inline[] = [
    ...(date === undefined ? [] : [[{ text: date, soft: true }]]),
    version.source ? sourceRuns(voice, version.source) : [{ text: t('fact.unchecked'), soft: true }],
  ];
  return { value: factText(version, words), version, remarks: joinedBy(' · ', parts).map(softly) };
}

function sourceRuns(voice: Voice, source: Source): Inline {
  return [{ text: `${voice.t('source.label')}: ` }, sourceRun(voice, source)];
}

/** A value in the language that it is in. */
function valueRun({ network, language }: Voice, { text, language: of }: Value): TextRun {
  return of === language ? { text } : runsIn(network, language).localized({ [of]: text });
}

function softly(run: TextRun): TextRun {
  return { ...run, soft: true };
}
