/** What is wrong with JSON, and where. */
import type { Position } from './problem.ts';
import { positionAt } from './read-file.ts';

/** The first mistake in a text that should be JSON; `undefined` where there is none. */
export function jsonError(text: string): { position: Position; message: string } | undefined {
  const message = messageOf(text);
  return message === undefined ? undefined : { position: positionAt(text, offsetOf(text, message)), message: message.replace(/\s+/g, ' ') };
}

/** The parser says where, except at the end of the text and for a sign that begins no value. */
function offsetOf(text: string, message: string): number {
  const stated = /position (\d+)/.exec(message)?.[1];
  if (stated !== undefined) return Number(stated);
  if (!message.includes(UNEXPECTED)) return text.trimEnd().length;
  let [sound, broken] = [0, text.length];
  while (broken - sound > 1) {
    const middle = (sound + broken) >> 1;
    if (messageOf(text.slice(0, middle))?.includes(UNEXPECTED)) broken = middle;
    else sound = middle;
  }
  return sound;
}

const UNEXPECTED = 'Unexpected token';

function messageOf(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
