// Reads a person's note on a picture ("no hands, brighter"): what must not be seen, and what should be otherwise.
import { badInput } from '../../shared/errors.ts';
import { cleanText } from '../../prompt/clean-text.ts';

export interface Note {
  /** Words for the negative prompt. */
  negative: string[];
  /** Words for the prompt. */
  wishes: string[];
  /** What was taken out of the note, in words. */
  changes: string[];
}

/** Longest note in characters: more is a new brief, not a correction. */
const MAX_NOTE = 300;
/** How English, Chinese and Spanish say that something must not be seen. */
const WITHOUT =
  /^(?:no|without|remove|drop|less|avoid|sin|quita(?:r)?|nada de|menos)\s+(?:any\s+|the\s+|more\s+|las?\s+|los?\s+)?|^(?:不要|不需要|没有|去掉|去除|删掉|别有|少些?|无)/iu;

/** Throws BadInput when nothing is left of the note, or it is too long. */
export const readNote = (note: string): Note => {
  if (note.length > MAX_NOTE) {
    throw badInput(
      `The note has ${note.length} characters; at most ${MAX_NOTE} are allowed. Say what to change in a few words.`,
    );
  }
  const { text, flags, changes } = cleanText(note);
  const clauses = text
    .split(/[,，、;；.。!！\n]/u)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
  const negative = clauses.filter((clause) => WITHOUT.test(clause)).map((clause) => clause.replace(WITHOUT, '').trim());
  const wishes = clauses.filter((clause) => !WITHOUT.test(clause));
  const all = [...negative.filter((words) => words !== ''), ...(flags?.negative ?? [])];
  if (all.length + wishes.length === 0) {
    throw badInput(`The note "${note}" says nothing to change. Say it in a few words, such as "no hands, brighter".`);
  }
  return { negative: all, wishes, changes };
};
