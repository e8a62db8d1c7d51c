// Base forms of English words: WordNet's exceptions and rules by wink-lemmatizer, plain rules for words it does not know.
import lemmatize from 'wink-lemmatizer';

const setOf = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

/** Another thing in the plural, or only in the plural: a glass and glasses, a boxer and boxers. */
const PLURAL_ONLY = setOf(
  `glasses eyeglasses sunglasses spectacles goggles shorts tights boxers briefs trousers pants jeans leggings overalls dungarees
  pyjamas pajamas scissors woods goods customs sweets greens whites scales braces chips news arms blinds clippers pliers tongs
  headphones earphones binoculars nuts slacks culottes panties knickers pumps flats heels`,
);

export const isPluralOnly = (word: string): boolean => PLURAL_ONLY.has(word);

/** Nouns in -ing and -ed that a rule would make another word of: bedding is no bed, an earring no ear. */
const NEVER_VERBS = setOf(
  `bedding icing earring ceiling evening morning pudding wedding lightning string spring herring sibling stocking awning railing clothing
  duckling shilling sterling earthling dumpling seedling darling starling bearing topping frosting flooring scaffolding wiring tubing piping
  roofing siding paneling panelling upholstering boxing kickboxing plumbing seasoning belongings surroundings lodging shed sled weed seed
  hundred sacred naked wicked ragged rugged crooked biped moped`,
);

/** `texting` → text, texte, and `running` → run: what may be left when an ending is cut off. */
const cutBack = (word: string): string[] => {
  const stem = /^(?<stem>[a-z]*[aeiouy][a-z]+?)(?:ing|ed)$/u.exec(word)?.groups?.['stem'];
  if (stem === undefined || stem.length < 3) return [];
  const single = /(?<letter>[bdfgklmnprt])\k<letter>$/u.test(stem) ? [stem.slice(0, -1)] : [];
  return [stem, `${stem}e`, ...single];
};

const withoutS = (word: string): string[] => (/[a-z]{3,}[^su\W]s$/u.test(word) ? [word.slice(0, -1)] : []);

/** WordNet's tables are slow and prompts share their words. */
const NOUNS = new Map<string, string>();
const MOST_NOUNS = 20_000;

const nounOf = (word: string): string => {
  const known = NOUNS.get(word);
  if (known !== undefined) return known;
  if (NOUNS.size >= MOST_NOUNS) NOUNS.clear();
  const noun = lemmatize.noun(word);
  NOUNS.set(word, noun);
  return noun;
};

const nounForms = (word: string): string[] => [word, nounOf(word), ...withoutS(word)];

/** A noun may be named after a verb and mean another thing: a painting is no paint, a saw nothing seen. */
const isNounOnly = (word: string, noun: boolean): boolean =>
  NEVER_VERBS.has(nounOf(word)) || NEVER_VERBS.has(word) || (noun && !word.endsWith('ed'));

/**
 * Everything that `word`, in lower case, may be a form of, itself first; the noun is the second where it differs. `noun`:
 * it stands where a noun does, after an article or an attribute.
 */
export const baseForms = (word: string, noun = false): string[] => {
  if (PLURAL_ONLY.has(word)) return [word];
  const forms = nounForms(word);
  return [...new Set(isNounOnly(word, noun) ? forms : [...forms, lemmatize.verb(word), ...cutBack(word)])];
};

/** A noun in the plural by its form. */
export const isPlural = (word: string): boolean => word !== nounOf(word) || withoutS(word).length > 0;
