// Words that say nothing about the picture by themselves, and those that join, deny or count.

/** Left out of the comparison; a noun follows. */
export const DETERMINERS = {
  en: 'the this these those its their our your my his_own her_own own',
  es: 'el la los las lo este esta estos estas ese esa esos esas su sus mi tu algún alguna les le',
  zh: '他们的 她们的 它的 它们的',
} as const;

/** Left out of the comparison; anything may follow. */
export const SKIPPED = {
  en: `be been being am there it that who which whom has have had will would could may appears
    appear appearing seems seem together just currently exactly simply also then so it's there's that's he's she's
    they're let's lets themselves himself herself itself 's to_be is_being are_being`,
  es: `ser estar siendo estando ha han se que quien cual cuyo parece parecen algo
    juntos juntas actualmente sí mismo misma uno`,
  zh: `了 着 地 得 正在 正 是 有 这 那 这个 那个 这只 那只 那些 这些 其 它 它们 一起 一同 共同 之 所 就 也 还 都 过 正对 相间
    之类 等 吧 呢 啊 一点 被称为 出来 出 起来 呈`,
} as const;

/** Forms of to be; left out as well. */
export const COPULAS = {
  en: 'is are was were',
  es: 'es son está están era eran estaba estaban fue fueron',
  zh: '',
} as const;

/** Between things of equal rank. */
export const JOINS = {
  en: 'and & + as_well_as',
  es: 'y e & + así_como',
  zh: '和 与 及 以及 并且 并 而且 而 还有 跟 且 又',
} as const;

/** Something new begins: `on the table there is a cake`. */
export const CLAUSES = {
  en: 'there_is there_are there_was there_were',
  es: 'hay había',
  zh: '',
} as const;

/** Who is meant was said in the sentence before. */
export const PRONOUNS: ReadonlySet<string> = new Set(
  `it its he his him she her hers they their theirs them this these those él ella ellos ellas su sus este esta esto estos estas ese esa eso
  它 他 她 它们 他们 她们 其`.split(/\s+/u),
);
