/** Something wrong with a file, found while reading it. The checks add a severity and make a finding of it. */
export interface Problem {
  /** Path under the content folder, with forward slashes. */
  file: string;
  /** Line, from 1. */
  line: number;
  /** Column, from 1. */
  column: number;
  code: ReaderCode;
  /** What is wrong. */
  message: string;
  /** The exact remedy. */
  fix: string;
}

/** Position in a file: line and column, both from 1. */
export interface Position {
  line: number;
  column: number;
}

/** Path of a value in a file: keys and indexes from the root. */
export type ValuePath = readonly (string | number)[];

/** What the reader reports. */
export type ReaderCode =
  | 'file-encoding'
  | 'file-empty'
  | 'file-too-large'
  | 'file-symlink'
  | 'file-is-folder'
  | 'file-unreadable'
  | 'file-unexpected'
  | 'file-id'
  | 'file-missing'
  | 'id-duplicate'
  | 'yaml-syntax'
  | 'yaml-alias'
  | 'json-syntax'
  | 'mdx-syntax'
  | 'schema'
  | 'schema-unknown-key';
