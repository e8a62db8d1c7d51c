// Unfilled placeholders in a script: template slots nobody filled in. They are warned about and never drawn.

/** Chinese words that name a slot when they stand alone in brackets. */
const CHINESE_SLOT =
  /产品|商品|名称|价格|规格|优惠|赠品|金额|品牌名|数量|主播名|链接|卖点|功效|节约|节省|的钱|售后|填写|此处|时间点/u;
/** The same in English and Spanish; the whole bracket must be the slot's name. */
const LATIN_SLOT =
  /^(?:(?:your|the|insert|enter|tu|el|la|insertar)\s+)*(?:product|brand|host|shop|store|customer|discount|sale|original|producto|marca|tienda|cliente|nombre(?: del?)?|precio(?: del?)?)?\s*(?:name|price|amount|brand|product|discount|colou?r|size|link|code|date|time|quantity|nombre|precio|marca|producto|descuento|enlace|fecha|hora|cantidad|here|aquí)$/iu;

const CERTAIN = [
  /\$?\{\{?[^{}\n]{1,40}\}\}?/gu,
  /<<[^<>\n]{1,40}>>/gu,
  /_{3,}|＿{2,}/gu,
  /(?<![\p{Script=Latin}\p{N}])(?:X{2,}|x{2,}|×{2,})(?![\p{Script=Latin}\p{N}])\s*(?:元|块|米|折|件|%|％|€|\$)?/gu,
  /\bTBD\b|\bTODO\b|\blorem ipsum\b/giu,
] as const;
const BRACKETED = /[[【（(]([^\][】【（）()\n]{1,40})[\]】）)]/gu;
const TIMESTAMP = /^\d{1,2}:\d{2}/u;

/**
 * The placeholders of a text, as they stand there, each once, in order: `[产品名]`, `{price}`, `XX元`, `___`.
 * Square and round brackets count only when they hold the name of a slot; `(Pack of 2)` is none.
 */
export const findPlaceholders = (text: string): string[] => {
  const found: { at: number; text: string }[] = [];
  for (const pattern of CERTAIN) {
    for (const match of text.matchAll(pattern)) found.push({ at: match.index, text: match[0].trim() });
  }
  for (const match of text.matchAll(BRACKETED)) {
    const inside = match[1] ?? '';
    if (!TIMESTAMP.test(inside) && isSlot(inside)) found.push({ at: match.index, text: match[0] });
  }
  found.sort((a, b) => a.at - b.at);
  return [...new Set(found.map((placeholder) => placeholder.text))];
};

/** A slot names what belongs there and holds no digit (a filled one would), save for a factor like `*2`. */
const isSlot = (inside: string): boolean =>
  !/\d/u.test(inside.replace(/\*\s*\d/u, '')) && (CHINESE_SLOT.test(inside) || LATIN_SLOT.test(inside.trim()));

/** `text` without the given placeholders, with the gap closed. */
export const withoutPlaceholders = (text: string, placeholders: readonly string[]): string => {
  let clean = text;
  for (const placeholder of placeholders) clean = clean.replaceAll(placeholder, ' ');
  return clean.replace(/\s{2,}/gu, ' ').trim();
};
