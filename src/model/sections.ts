/** Names of folders that mean something: sections of docs/ whose pages belong to records, and folders of offers that reach far. */

/** Folder below docs/<language>/ → kind of record that its pages belong to; page and record have the same id. */
export const SECTIONS = { handbuch: 'stages', curriculum: 'modules' } as const;

/** Folders below offers/ of offers that belong to no single region. */
export const FAR_REACHING_FOLDERS = { nationwide: 'bundesweit', land: 'landesweit' } as const;

/** A folder of docs/ whose pages belong to records. */
export type Section = keyof typeof SECTIONS;
