// Number words, counts without a number, and Chinese measure words.

/** Before a noun: one of it, and more than one without saying how many. */
export const ONE = {
  en: 'one single a_single only_one',
  es: 'uno_solo una_sola un_solo',
  zh: '单个 单独一个',
} as const;
/** One of it, though `a dog` and `dogs` may be the same picture. */
export const ARTICLES = { en: 'a an', es: 'un una', zh: '' } as const;
export const GROUP = {
  en: 'a_group_of group_of groups_of a_bunch_of bunch_of multiple some',
  es: 'un_grupo_de grupo_de unos_cuantos múltiples algunos algunas unos unas',
  zh: '一些 一群 一帮 一伙 一队 一批 成群 群 多个 多名 多只',
} as const;

export const NUMBER_WORDS: Record<'en' | 'es', string> = {
  en: `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen`,
  es: `cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete
    dieciocho diecinueve`,
};
export const TENS: Record<'en' | 'es', string> = {
  en: 'twenty thirty forty fifty sixty seventy eighty ninety',
  es: 'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa',
};
/** From one hundred on, each in one word. */
export const HUNDREDS_IN_SPANISH =
  'ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos';
/** What the number before them is taken times. */
export const POWERS: Record<'en' | 'es', Readonly<Record<string, number>>> = {
  en: { dozen: 12, thousand: 1000, million: 1_000_000 },
  es: { mil: 1000, millón: 1_000_000, millones: 1_000_000 },
};
/** One, after tens: treinta y un. */
export const ONES_IN_SPANISH: readonly string[] = ['un', 'una', 'uno'];
/** Further number words by value. */
export const MORE_NUMBERS: Record<'en' | 'es', Readonly<Record<string, number>>> = {
  en: { half: 0.5 },
  es: {
    cien: 100,
    docena: 12,
    medio: 0.5,
    media: 0.5,
    veintiuno: 21,
    veintiún: 21,
    veintiuna: 21,
    veintidós: 22,
    veintitrés: 23,
    veinticuatro: 24,
    veinticinco: 25,
    veintiséis: 26,
    veintisiete: 27,
    veintiocho: 28,
    veintinueve: 29,
    doscientas: 200,
    trescientas: 300,
    quinientas: 500,
  },
};

/** Of what comes whole a 片 or a 块 is a piece: 一块蛋糕 is no 一个蛋糕. */
export const PIECES = '片块';
export const CUT_IN_PIECES =
  /^.{0,4}?(?:蛋糕|面包|吐司|西瓜|哈密瓜|披萨|比萨|苹果|橙|柠檬|青柠|菠萝|凤梨|芒果|木瓜|黄瓜|南瓜|冬瓜|番茄|西红柿|土豆|洋葱|萝卜|鱼|鸡|鸭|牛|火腿|香肠|奶酪|芝士|派|馅饼|椰子|猕猴桃|桃)/u;

/** Chinese measure words that say nothing more than how many. */
export const MEASURE_WORDS = '个只条张本辆台件位名把根支朵片颗头匹架列栋座艘幅部家棵株枚顶款间面扇枝块粒口副';
