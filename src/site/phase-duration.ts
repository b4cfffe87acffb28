/** How long a phase takes, in words. */
import type { Phase } from '../model/network.ts';
import { formattingLocale } from './dates.ts';
import type { Words } from './words.ts';

/** "ca. 2 bis 3 Monate": the durations of the model are approximate. */
export function phaseDuration({ months: { min, max } }: Pick<Phase, 'months'>, language: string, t: Words): string {
  const format = new Intl.NumberFormat(formattingLocale(language));
  const months = min === max ? format.format(min) : t('number.range', { min: format.format(min), max: format.format(max) });
  return t('stagePath.months', { months, count: max });
}
