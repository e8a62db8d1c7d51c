// Reads a script that is text: Markdown, plain text, or JSON.
import { findPlaceholders } from '../analyze/placeholders.ts';
import type { Script } from '../shared/domain/script.ts';
import { badInput } from '../shared/errors.ts';
import { decodeText } from './decode-text.ts';
import { readJsonScript } from './read-json-script.ts';
import { readPlainScript } from './read-plain-script.ts';

/** Bytes of the largest script: about 20 hours of talk. */
export const MAX_SCRIPT_BYTES = 1_000_000;

export const placeholderWarning = (placeholders: readonly string[]): string[] =>
  placeholders.length === 0
    ? []
    : [
        `The script has placeholders nobody filled in: ${placeholders.slice(0, 8).join(', ')}. They are not drawn; fill them in and run again.`,
      ];

/** Reads Markdown or plain text that is decoded. Throws BadInput when it has no words, is too long, or its times go back. */
export const readPlainText = (text: string, name: string): Script => {
  if (text.trim() === '')
    throw badInput(`${name} is empty. Put the words of the show into it, one moment a line or paragraph.`);
  if (text.length > MAX_SCRIPT_BYTES)
    throw badInput(`${name} has ${text.length} characters of text; at most ${MAX_SCRIPT_BYTES} are allowed. Split it.`);
  return { ...readPlainScript(text, name), warnings: [] };
};

/**
 * Reads a script: JSON when `name` ends in .json, otherwise Markdown or plain text.
 * Throws BadInput (one message: what was got, what is allowed, what to change) for an empty, binary, too large or undecodable file, times
 * that go back, and JSON of another shape. Unfilled placeholders are warned about.
 */
export const readScript = (bytes: Uint8Array, name: string): Script => {
  const text = decodeText(bytes, { name, maxBytes: MAX_SCRIPT_BYTES });
  const isJson = name.toLowerCase().endsWith('.json') && text.trim() !== '';
  const script = isJson ? readJsonScript(text, name) : readPlainText(text, name);
  return { ...script, warnings: placeholderWarning(findPlaceholders(script.text)) };
};
