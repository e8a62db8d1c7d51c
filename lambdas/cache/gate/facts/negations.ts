// What a picture must not show: no, without, sin, 没有.
import { factsOfKind } from './fact.ts';

/** Turn what follows into its opposite. */
export const NEGATIONS = {
  en: `no not never without do_not does_not did_not none neither nor non n't don't doesn't didn't isn't aren't wasn't weren't won't can't cannot
    couldn't shouldn't wouldn't hasn't haven't hadn't ain't nobody no_one nothing nowhere lacking free_of devoid_of minus hardly barely`,
  es: 'no sin nunca jamás ni ningún ninguna ninguno ningunos ningunas nada nadie tampoco carece carecen libre_de',
  zh: '不 没 没有 无 未 非 别 勿 不要 不是 并非 毫无 没在 并没有 禁止',
} as const;

/** Bound to the word that is denied. */
export const negationFacts = factsOfKind('negation', (sentence, index) => sentence.slice(index + 1, index + 2));
