/** Turns the issues of a schema into problems that say where, what was expected, what was found, and the remedy. */
import type { z } from 'astro/zod';
import { nearestWord } from './nearest-word.ts';
import type { Position, Problem, ValuePath } from './problem.ts';
import type { YamlDocument } from './yaml-document.ts';

type Issue = z.core.$ZodIssue;

/** One problem an issue; unknown keys give one each, with the nearest key that exists. */
export function schemaProblems(
  file: string,
  issues: readonly Issue[],
  document: Pick<YamlDocument, 'value' | 'locate' | 'sourceAt'>,
  schema: z.ZodType,
): Problem[] {
  return issues.flatMap((issue): Problem[] => {
    const path = issue.path as ValuePath;
    if (issue.code === 'unrecognized_keys') {
      const known = keysAt(schema, path);
      return issue.keys.map((key) => {
        const nearest = nearestWord(key, known);
        return problem(file, document.locate([...path, key], 'key'), 'schema-unknown-key', {
          message: `${pathText([...path, key])}: unknown key "${key}"`,
          fix: nearest ? `Did you mean "${nearest}"? Known keys: ${known.join(', ')}.` : `Remove it. Known keys: ${known.join(', ')}.`,
        });
      });
    }
    if (issue.code === 'invalid_union') {
      const nearest = issue.errors.toSorted((a, b) => unknownKeys(a) - unknownKeys(b) || depth(b) - depth(a))[0];
      if (nearest?.some((inner) => inner.path.length > 0)) {
        return schemaProblems(
          file,
          nearest.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })),
          document,
          schema,
        );
      }
    }
    if (issue.code === 'invalid_key') {
      const form = expectation(issue.issues[0] ?? issue);
      return [
        problem(file, document.locate(path, 'key'), 'schema', {
          message: `${pathText(path.slice(0, -1))}: expected ${form} as key, got ${shown(path.at(-1))}`,
          fix: `Write ${form}; a key of digits has to stand in quotes.`,
        }),
      ];
    }
    const value = valueAt(document.value, path);
    const missing = value === undefined;
    const position = missing ? document.locate(path.slice(0, -1)) : document.locate(path);
    const label = pathText(path);
    if (missing) {
      return [
        problem(file, position, 'schema', {
          message: `${label}: required, but missing`,
          fix: `Add "${String(path.at(-1) ?? '')}": ${expectation(issue)}.`,
        }),
      ];
    }
    const written = document.sourceAt(path);
    return [
      problem(file, position, 'schema', {
        message: `${label}: ${issue.code === 'custom' ? issue.message : `expected ${expectation(issue)}, got ${shown(value)}`}`,
        fix: remedy(issue, value, written),
      }),
    ];
  });
}

function remedy(issue: Issue, value: unknown, written: string | undefined): string {
  if (issue.code === 'invalid_type' && issue.expected === 'string' && typeof value === 'number' && written) {
    return `Put it in quotes: "${written}" (without quotes YAML reads it as the number ${String(value)}).`;
  }
  if (issue.code === 'invalid_value' && typeof value === 'string') {
    const nearest = nearestWord(value, issue.values.map(String));
    return `${nearest ? `Did you mean "${nearest}"? ` : ''}Use one of: ${issue.values.map(String).join(', ')}.`;
  }
  if (issue.code === 'custom') return 'Change the value so that this no longer holds.';
  return `Write ${expectation(issue)}.`;
}

/** What an issue asks for, in words. */
function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPE_NAMES[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return `one of: ${issue.values.map(String).join(', ')}`;
    case 'invalid_format':
      return FORMAT_NAMES[issue.format] ?? `a text of the form ${issue.pattern ?? issue.format}`;
    case 'too_small':
      if (issue.origin === 'string') return 'a text that is not empty';
      return isNumber(issue.origin)
        ? `a number ${issue.inclusive === false ? 'above' : 'of at least'} ${String(issue.minimum)}`
        : `at least ${entries(issue.minimum)}`;
    case 'too_big':
      return isNumber(issue.origin)
        ? `a number ${issue.inclusive === false ? 'below' : 'of at most'} ${String(issue.maximum)}`
        : `at most ${entries(issue.maximum)}`;
    case 'invalid_union':
      return 'one of the allowed forms';
    default:
      return issue.message;
  }
}

const TYPE_NAMES: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of keys',
  record: 'a group of keys',
  tuple: 'a list',
};
const FORMAT_NAMES: Record<string, string> = {
  date: 'a day that exists, as YYYY-MM-DD',
  datetime: 'a time with offset, as 2026-05-31T14:00:00+02:00',
  url: 'an address that begins with https:// or http://',
  email: 'an e-mail address',
};

const isNumber = (origin: string) => origin === 'number' || origin === 'int';
const entries = (count: number | bigint) => (Number(count) === 1 ? 'one entry' : `${String(count)} entries`);
const unknownKeys = (issues: Issue[]) => issues.filter(({ code, path }) => code === 'unrecognized_keys' && path.length === 0).length;
const depth = (issues: Issue[]) => Math.max(0, ...issues.map((issue) => issue.path.length));

function problem(
  file: string,
  position: Position,
  code: 'schema' | 'schema-unknown-key',
  texts: { message: string; fix: string },
): Problem {
  return { file, ...position, code, ...texts };
}

/** `schedule[0].opens` for the path of a value; `(file)` for the whole file. */
export function pathText(path: ValuePath): string {
  if (path.length === 0) return '(file)';
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('');
}

function valueAt(value: unknown, path: ValuePath): unknown {
  return path.reduce<unknown>(
    (current, step) => (typeof current === 'object' && current !== null ? (current as Record<string | number, unknown>)[step] : undefined),
    value,
  );
}

/** A value as it is quoted in messages, cut to 60 characters. */
export function shown(value: unknown): string {
  const text =
    typeof value === 'string'
      ? JSON.stringify(value)
      : Array.isArray(value)
        ? value.length === 0
          ? 'an empty list'
          : 'a list'
        : typeof value === 'object' && value !== null
          ? 'a group of keys'
          : value === null
            ? 'nothing'
            : String(value as number | boolean | undefined);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

interface Definition {
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  valueType?: z.ZodType;
  innerType?: z.ZodType;
  in?: z.ZodType;
  options?: z.ZodType[];
}

/** Names of the keys that `schema` knows at `path`. */
function keysAt(schema: z.ZodType, path: ValuePath): string[] {
  const definition = schema.def as unknown as Definition;
  const inner = definition.innerType ?? definition.in;
  if (inner) return keysAt(inner, path);
  if (definition.options) return [...new Set(definition.options.flatMap((option) => keysAt(option, path)))];
  const [step, ...rest] = path;
  if (step === undefined) return Object.keys(definition.shape ?? {});
  const child = definition.shape?.[step] ?? definition.element ?? definition.valueType;
  return child ? keysAt(child, rest) : [];
}
