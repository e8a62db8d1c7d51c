// Sizes, contents, pack quantities, product codes and model numbers.
import { type Finding, factName } from './finding.ts';
import type { Language } from './lexicon/topics.ts';

const NUMBER = String.raw`\d+(?:[.,]\d+)*(?:[ -]\d+\/\d+|\/\d+(?![\d.]))?`;
const LATIN_UNITS = String.raw`fl\.? ?oz|ounces?|onzas?|oz|pounds?|libras?|lbs?|kilograms?|kilos?|kg|grams?|gramos?|gr|mg|g|millilit(?:er|re)s?|mililitros?|ml|lit(?:er|re)s?|litros?|l|cu\. ?ft\.?|sq\. ?ft\.?|gallons?|gal|quarts?|qt|pints?|inch(?:es)?|pulgadas?|in|feet|ft|centimet(?:er|re)s?|centímetros?|cm|millimet(?:er|re)s?|milímetros?|mm|met(?:er|re)s?|metros?|yards?|count|ct|ea|pack|pk|sheets?|hojas?|pages?|pieces?|piezas?|pcs|pc|tablets?|tabletas?|capsules?|cápsulas?|pods?|servings?|bags?|rolls?|watts?|vatios?|w|volts?|v|amps?|hp|btu|mah|gb|tb|mp|mpx|hz|khz|mhz|ghz|dpi|hours?|horas?|plazas|unidades|karats?|carats?|quilates|k|tier|shelf|drawer|speed|color|person`;
const LATIN_MEASURE = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,/])(${NUMBER})(?:([ -]?)(${LATIN_UNITS})(?![\p{L}])|["”″]|'')`,
  'giu',
);
const CHINESE_MEASURE =
  /\d+(?:\.\d+)?\s?(?:毫升|升|ml|mL|L|公斤|千克|kg|克|斤|g|厘米|毫米|cm|mm|米|寸|片|支|瓶|包|袋|罐|盒|粒|颗|枚|只装|mAh|毫安|小时|w|W|瓦|GB|G|年|%|倍|码)(?![A-Za-z])/gu;
const QUANTITIES = [
  /\b\d+ ?(?:[A-Z][a-z]+ ?)?\/ ?(?:carton|box|case|pack|bag|roll|set|bundle|pad|packet|dozen|tray|caja)\b/giu,
  /\b\d+ (?:\w+ )?per (?:\w+)/giu,
  /\bpack of \d+\b|\bset of \d+\b|\bcase of \d+\b|\bbox of \d+\b|\bpaquete x ?\d+\b|\bpack de \d+\b|\bjuego de \d+\b|\bset de \d+\b/giu,
  /\b\d+[- ](?:pack|count|piece|pk|ct)\b/giu,
] as const;
const MULTI_SIZE = new RegExp(String.raw`${NUMBER} ?(?:oz|ml|g|lb)(?:\/${NUMBER} ?(?:oz|ml|g|lb))+`, 'giu');
const DIMENSIONS = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${NUMBER}["”]? ?[x×] ?${NUMBER}["”]?(?: ?[x×] ?${NUMBER}["”]?)?(?: ?(?:cm|mm|m|in|inches|ft)(?![\p{L}]))?`,
  'giu',
);
/** Counts in words: six cups, cuatro centímetros, treinta y seis piezas. */
const COUNT_WORDS = new RegExp(
  String.raw`\b(?:(?:treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa) y )?(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|hundred|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|quince|veinte|treinta|cuarenta|cincuenta|cien)[ -](?:ounces?|onzas?|pounds?|libras?|kilograms?|kilos?|grams?|gramos?|mililitros?|millilitres?|litros?|gallons?|pints?|inch(?:es)?|pulgadas?|feet|centímetros?|milímetros?|metros?|sheets?|hojas?|pieces?|piezas?|tablets?|capsules?|cápsulas?|pods?|bags?|rolls?|hours?|horas?|plazas|unidades|cups?|tazas?|seats?|settings?|degrees|grados|centilitros|personas|people|litres|litre|centimetres|centimetre|millimetres|metres)(?![\p{L}])`,
  'giu',
);
const SIZE_RANGES = [
  /\b(?:XXS|XS|S|M|L|XL|XXL)(?:\s?(?:to|a|a la|y|-|–)\s?)(?:XXS|XS|S|M|L|XL|XXL|3XL)\b/gu,
  /\bdel? \d{2} al? \d{2}\b|\bde la \d{2} a la \d{2}\b|\bde la X{0,3}[SML] a la X{0,3}[SML]\b|\b(?:EU|UK|US) \d{1,2}(?: ?(?:to|-|–) ?\d{1,2})?\b/gu,
] as const;
const CODE = /(?<!\d)\d{12,14}(?!\d)/gu;
/** Upper-case letters and digits mixed, at least five, at most one hyphenated tail: KQRT7215S18W, ABX-36TD-E4, LMN86364. */
const MODEL = /(?<![\p{L}\p{N}])(?=[A-Z0-9-]*\d)(?=[A-Z0-9-]*[A-Z])[A-Z0-9]{1,}(?:-[A-Z0-9]+)*(?![\p{Ll}\p{N}])/gu;
const NOT_MODEL =
  /^\d{12,}[A-Z]+$|^\d+(?:[.,]\d+)?(?:OZ|ML|G|KG|LB|CM|MM|IN|CT|W|V|HP|K|GB|TB|MP|HZ|MAH|L|X|D|P|PCS|PK|EA)$|^(?:SPF|PA|UV|USB|HDR|MP|RTX|GTX|NSF|AAA?|C|H|A|B|V|X|N)-?\d{0,4}$/u;
const MIN_MODEL = 5;
const GARMENT_SIZE =
  /\b(?:[Ss]izes?|[Tt]allas?)\s*:?\s*((?:X{0,3}[SML]|\d{1,2})(?:\s?(?:,|-|a|to|y|\/)\s?(?:X{0,3}[SML]|\d{1,2}))*)\b/gu;

const all = (text: string, pattern: RegExp, group = 0): string[] =>
  [...text.matchAll(pattern)].map((match) => match[group] ?? '');

const found = (texts: readonly string[], name: string, confidence: number): Finding[] =>
  texts.map((text) => ({ text, name, confidence }));

/** Sizes, contents, quantities and codes stated in `text`, as they stand there. */
export const measuresIn = (text: string, language: Language): Finding[] => [
  ...found(
    QUANTITIES.flatMap((pattern) => all(text, pattern)),
    factName('quantity', language),
    0.84,
  ),
  ...found(all(text, MULTI_SIZE), factName('size', language), 0.84),
  ...found(all(text, LATIN_MEASURE), factName('size', language), 0.83),
  ...(language === 'zh' ? found(all(text, CHINESE_MEASURE), factName('size', language), 0.83) : []),
  ...found(language === 'zh' ? [] : all(text, COUNT_WORDS), factName('size', language), 0.81),
  ...found(
    SIZE_RANGES.flatMap((pattern) => all(text, pattern)),
    factName('size', language),
    0.84,
  ),
  ...found(all(text, GARMENT_SIZE, 1), factName('size', language), 0.82),
  ...found(all(text, DIMENSIONS), factName('size', language), 0.8),
];

/** Model numbers and barcodes. */
export const codesIn = (text: string, language: Language): Finding[] => [
  ...found(
    all(text, MODEL).filter((code) => code.length >= MIN_MODEL && !NOT_MODEL.test(code)),
    factName('model', language),
    0.9,
  ),
  ...found(all(text, CODE), factName('code', language), 0.86),
];
