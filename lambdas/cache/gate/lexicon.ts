// Words that change what a picture shows, in English, Spanish and Chinese, by their common meaning.

const entries = (table: Record<string, string>): [string, string][] =>
  Object.entries(table).flatMap(([meaning, words]) =>
    words.split(' ').map((word): [string, string] => [word, meaning]),
  );

/** Colour words by colour. Shades are colours of their own: crimson is not red. */
export const COLOURS: ReadonlyMap<string, string> = new Map(
  entries({
    red: 'red rojo roja rojos rojas 红 红色 大红 大红色 正红 正红色',
    blue: 'blue azul azules 蓝 蓝色',
    green: 'green verde verdes 绿 绿色',
    yellow: 'yellow amarillo amarilla amarillos amarillas 黄 黄色',
    orange: 'orange naranja naranjas anaranjado anaranjada 橙 橙色 橘色',
    purple: 'purple morado morada morados moradas púrpura 紫 紫色',
    violet: 'violet violeta violetas 紫罗兰色',
    pink: 'pink rosa rosas rosado rosada 粉 粉色 粉红 粉红色',
    brown: 'brown marrón marrones 棕 棕色 褐色 咖啡色',
    black: 'black negro negra negros negras 黑 黑色',
    white: 'white blanco blanca blancos blancas 白 白色',
    grey: 'grey gray gris grises 灰 灰色',
    gold: 'gold golden dorado dorada dorados doradas 金色',
    silver: 'silver plateado plateada plateados plateadas 银色',
    beige: 'beige 米色 杏色',
    cream: 'cream crema 奶油色',
    ivory: 'ivory marfil 象牙色 象牙白',
    navy: 'navy marino 藏青 藏青色 深蓝 深蓝色',
    burgundy: 'burgundy burdeos granate 酒红 酒红色',
    crimson: 'crimson carmesí 深红 深红色',
    scarlet: 'scarlet escarlata',
    turquoise: 'turquoise turquesa 青绿色',
    teal: 'teal',
    coral: 'coral 珊瑚色',
    nude: 'nude 裸色',
    rose: 'rose 玫红 玫红色 玫瑰色',
    mint: 'mint menta 薄荷色 薄荷绿',
    lavender: 'lavender lavanda 薰衣草色',
    khaki: 'khaki caqui 卡其 卡其色',
    copper: 'copper cobre 铜色',
    transparent: 'transparent clear transparente 透明',
  }),
);

/** In these languages the noun stands before its colour. */
export const NOUN_FIRST: ReadonlySet<string> = new Set(
  (
    'rojo roja rojos rojas azul azules verde verdes amarillo amarilla amarillos amarillas naranja naranjas anaranjado ' +
    'anaranjada morado morada morados moradas púrpura violeta violetas rosa rosas rosado rosada marrón marrones negro ' +
    'negra negros negras blanco blanca blancos blancas gris grises dorado dorada dorados doradas plateado plateada ' +
    'plateados plateadas crema marfil marino burdeos granate carmesí escarlata turquesa menta lavanda caqui cobre ' +
    'transparente'
  ).split(' '),
);

/** Number words by value; digits stand for themselves. */
export const NUMBERS: ReadonlyMap<string, string> = new Map(
  entries({
    '1': 'one single 一',
    '2': 'two double pair dos par 二 两 双',
    '3': 'three triple tres trio 三',
    '4': 'four cuatro 四',
    '5': 'five cinco 五',
    '6': 'six seis 六',
    '7': 'seven siete 七',
    '8': 'eight ocho 八',
    '9': 'nine nueve 九',
    '10': 'ten diez 十',
    '11': 'eleven once',
    '12': 'twelve dozen doce docena 十二 一打',
    half: 'half medio media 半',
  }),
);

/** Words that turn what follows into its opposite. */
export const NEGATIONS: ReadonlySet<string> = new Set(
  'no not never without none neither nor non free sin nunca ni ningún ninguna ninguno nada 不 不要 没 没有 无 未 非 别 勿'.split(
    ' ',
  ),
);

/** Chinese characters that negate also inside a longer word. */
export const NEGATING_CHARACTERS = /[不没无未非别勿]./gu;

/** Words that come between a colour and its noun and say nothing themselves. */
export const FILLERS: ReadonlySet<string> = new Set(
  'and or the a an of in on with y e o el la los las un una de del en con 的 和 与 或 色 in'.split(' '),
);
