/** Everything of a device as one file, and back: a pilot changes phones, or hands a record over. */
import { TOOLS, type DeviceRecord, type Tool } from './device-store.ts';

/** The name of the format and its version; a file of a newer version is refused whole. */
export const FORMAT = 'lotsenwerk-device';
export const FORMAT_VERSION = 1;

/** A file as it is handed out. */
export interface DeviceFile {
  format: typeof FORMAT;
  version: number;
  /** When it was made, ISO 8601. */
  exported: string;
  records: readonly DeviceRecord[];
}

/** What a file gave: its records, or why it is not taken. */
export type ReadFile =
  { records: DeviceRecord[]; skipped: number } | { refused: 'not-json' | 'other-format' | 'newer-version' | 'no-records' };

/** The text of a file with these records. */
export function writeDeviceFile(records: readonly DeviceRecord[], now: Date): string {
  const file: DeviceFile = { format: FORMAT, version: FORMAT_VERSION, exported: now.toISOString(), records };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** Reads a file: records that are whole are taken, others counted as skipped. Nothing is written by this. */
export function readDeviceFile(text: string): ReadFile {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { refused: 'not-json' };
  }
  if (!isObject(file) || file['format'] !== FORMAT || typeof file['version'] !== 'number') return { refused: 'other-format' };
  if (file['version'] > FORMAT_VERSION) return { refused: 'newer-version' };
  const { records } = file;
  if (!Array.isArray(records)) return { refused: 'no-records' };
  const whole = records.filter(isRecord);
  return { records: whole, skipped: records.length - whole.length };
}

/**
 * The records to write so that nothing is lost: of two with the same tool and id the one that was changed last stays.
 */
export function mergeRecords(own: readonly DeviceRecord[], read: readonly DeviceRecord[]): DeviceRecord[] {
  const key = ({ tool, id }: DeviceRecord) => `${tool}\n${id}`;
  const kept = new Map(own.map((record) => [key(record), record]));
  const newest = new Map<string, DeviceRecord>();
  for (const record of read) {
    const other = newest.get(key(record)) ?? kept.get(key(record));
    if (!other || other.changed < record.changed) newest.set(key(record), record);
  }
  return [...newest.values()];
}

function isRecord(value: unknown): value is DeviceRecord {
  return (
    isObject(value) &&
    TOOLS.includes(value['tool'] as Tool) &&
    typeof value['id'] === 'string' &&
    value['id'] !== '' &&
    typeof value['changed'] === 'string' &&
    !Number.isNaN(Date.parse(value['changed'])) &&
    value['data'] !== undefined
  );
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
