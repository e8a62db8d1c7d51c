// Puts known pieces together in the order of the target language; undefined where that would take grammar that is not here.
import type { Language, Topic } from '../analyst/lexicon/topics.ts';
import { termIn, type Sense } from './dictionary.ts';
import { unitIn, type Piece } from './read-phrase.ts';

interface Term {
  topic: Topic;
  text: string;
}

/** What stands before the thing in Chinese and English, in this order. */
const BEFORE: readonly Topic[] = ['feature', 'style', 'pattern', 'colour', 'material', 'flavour', 'detail'];
/** What Spanish can put after any thing, whatever its gender. */
const SPANISH_AFTER: Readonly<Partial<Record<Topic, string>>> = {
  material: 'de',
  colour: 'de color',
  flavour: 'sabor',
};
/** Two of them belong to different parts of a thing: steel, with a walnut handle. */
const ONCE: readonly Topic[] = ['colour', 'material', 'pattern'];
/** One of these is what the phrase speaks of. */
const THINGS: readonly Topic[] = ['product', 'prop', 'setting'];

/** A term with several meanings that are called differently is not translated: impermeable is waterproof, and a raincoat. */
const senseFor = (senses: readonly Sense[], target: Language): Term | undefined => {
  const [known, ...others] = senses.map((sense) => ({ topic: sense.topic, text: termIn(sense, target) }));
  if (known?.text === undefined || others.some(({ text }) => text !== known.text)) return undefined;
  return { topic: known.topic, text: known.text };
};

const inOrder = (terms: readonly Term[], topics: readonly Topic[]): Term[] =>
  topics.flatMap((topic) => terms.filter((term) => term.topic === topic));

interface Parts {
  terms: Term[];
  names: string[];
  measures: string[];
}

const partsOf = (pieces: readonly Piece[], target: Language): Parts | undefined => {
  const parts: Parts = { terms: [], names: [], measures: [] };
  for (const piece of pieces) {
    if (piece.kind === 'kept') parts.names.push(piece.text);
    else if (piece.kind === 'measure')
      parts.measures.push(`${piece.amount}${target === 'zh' ? '' : ' '}${unitIn(piece.unit, target)}`);
    else {
      const term = senseFor(piece.senses, target);
      if (term === undefined) return undefined;
      parts.terms.push(term);
    }
  }
  return parts;
};

/** A list of qualities without a thing: waterproof, lightweight. */
const listOf = ({ terms, names, measures }: Parts, target: Language): string | undefined => {
  const isList = terms.length > 0 && names.length === 0 && terms.every(({ topic }) => topic === 'feature');
  return isList ? [...terms.map(({ text }) => text), ...measures].join(target === 'zh' ? '、' : ', ') : undefined;
};

const spanish = (thing: Term, qualities: readonly Term[]): string | undefined => {
  const after = qualities.map(({ topic, text }) => {
    const joint = SPANISH_AFTER[topic];
    return joint === undefined ? undefined : `${joint} ${text}`;
  });
  return after.includes(undefined) ? undefined : [thing.text, ...after].join(' ');
};

const around = (thing: Term, qualities: readonly Term[], target: Language): string | undefined => {
  if (target === 'es') return spanish(thing, qualities);
  return [...qualities, thing].map(({ text }) => text).join(target === 'zh' ? '' : ' ');
};

/** The phrase in `target`, or undefined: nothing is ever guessed. */
export const compose = (pieces: readonly Piece[], target: Language): string | undefined => {
  const parts = partsOf(pieces, target);
  if (parts === undefined || pieces.length === 0) return undefined;
  const things = parts.terms.filter(({ topic }) => THINGS.includes(topic));
  const [thing] = things;
  if (thing === undefined) return listOf(parts, target);
  const qualities = inOrder(parts.terms, BEFORE);
  const isPlain = things.length === 1 && qualities.length + 1 === parts.terms.length;
  if (!isPlain || ONCE.some((topic) => inOrder(parts.terms, [topic]).length > 1)) return undefined;
  const phrase = around(thing, qualities, target);
  if (phrase === undefined) return undefined;
  const named = parts.names.length === 0 ? phrase : `${parts.names.join(' ')} ${phrase}`;
  return [named, ...parts.measures].join(target === 'zh' && parts.names.length === 0 ? '' : ' ');
};
