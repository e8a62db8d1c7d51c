// Which uploaded objects are scripts. Wider than no pattern: infra/event-patterns/script-uploaded.json decides what arrives, this what starts.
import { INCOMING_PREFIX } from '../shared/keys.ts';

const SCRIPT = /\.(?:md|txt|json|xlsx|csv|docx|srt|vtt)$/iu;
/** Product sheets, our own answers, Office's lock files (`~$show.xlsx`), and what people put beside a script to explain it. */
const BESIDE = /(?:^|[/.])(?:products\.(?:json|csv|xlsx)|error\.json|readme\.(?:md|txt))$|(?:^|\/)~\$[^/]*$/iu;

/** True for `incoming/…/<name>` with the ending of a script, except product sheets, error files and readmes. */
export const isScriptKey = (key: string): boolean =>
  key.startsWith(INCOMING_PREFIX) && SCRIPT.test(key) && !BESIDE.test(key);

const withoutEnding = (key: string): string => key.replace(/\.[^./]*$/u, '');

/** Where the message about a script that cannot be run is left. */
export const errorKeyOf = (scriptKey: string): string => `${withoutEnding(scriptKey)}.error.json`;

/** Product sheets that may lie beside a script, the first that exists is used: its own before the folder's. */
export const sheetKeysOf = (scriptKey: string): string[] => {
  const folder = scriptKey.slice(0, scriptKey.lastIndexOf('/') + 1);
  const own = withoutEnding(scriptKey);
  return [`${own}.products`, `${folder}products`].flatMap((name) =>
    ['.csv', '.json', '.xlsx'].map((end) => name + end),
  );
};
