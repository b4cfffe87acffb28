/** Sizes of files for reading. */
import { formattingLocale } from './dates.ts';

const KILO = 1000;

/** Bytes in the units that devices show (1 MB is a million bytes), rounded up to whole kilobytes or tenths of a megabyte. */
export function formatBytes(bytes: number, language: string): string {
  const kilobytes = Math.ceil(bytes / KILO);
  const [value, unit] = kilobytes < KILO ? [kilobytes, 'kilobyte'] : [Math.ceil(kilobytes / (KILO / 10)) / 10, 'megabyte'];
  return new Intl.NumberFormat(formattingLocale(language), { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 }).format(
    value,
  );
}
