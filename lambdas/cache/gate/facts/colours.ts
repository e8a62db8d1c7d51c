// The colours of things. Shades are colours of their own: crimson is not red.
import { boundFacts } from './bound-facts.ts';

/** `meaning = English / Spanish / Chinese`; `_` joins the words of a phrase; Spanish adjectives in the masculine singular. */
export const COLOURS = `
red = red reddish / rojo rojiza / 红 红色 大红 大红色 正红 正红色 红色的
blue = blue bluish / azul / 蓝 蓝色
green = green greenish / verde / 绿 绿色
yellow = yellow / amarillo / 黄 黄色
orange = orange / naranja anaranjado / 橙 橙色 橘色 橙黄色
purple = purple / morado púrpura / 紫 紫色
violet = violet / violeta / 紫罗兰色
pink = pink / rosa rosado / 粉 粉色 粉红 粉红色
brown = brown / marrón café_oscuro / 棕 棕色 褐色 咖啡色
black = black / negro / 黑 黑色
white = white / blanco / 白 白色
grey = grey gray / gris / 灰 灰色
gold = gold golden gold-coloured gold-colored / dorado / 金色 金黄色
silver = silver silver-coloured silvery / plateado / 银色
beige = beige / beige beis / 米色 杏色
cream = cream-coloured cream-colored cream_coloured cream_colored / crema / 奶油色
ivory = ivory / marfil / 象牙色 象牙白
navy = navy navy_blue / azul_marino marino / 藏青 藏青色 深蓝 深蓝色
burgundy = burgundy / burdeos granate / 酒红 酒红色
crimson = crimson / carmesí / 深红 深红色
scarlet = scarlet / escarlata / 猩红 猩红色
maroon = maroon / granate_oscuro / 栗色
turquoise = turquoise / turquesa / 青绿色 绿松石色
teal = teal / verde_azulado / 蓝绿色
cyan = cyan / cian / 青色
magenta = magenta / magenta / 品红 洋红色
coral = coral / coral / 珊瑚色 珊瑚红
nude = nude / nude / 裸色
rose = rose rose-coloured / / 玫红 玫红色 玫瑰色
rose-gold = rose_gold rose-gold / oro_rosa oro_rosado / 玫瑰金 玫瑰金色
peach = peach-coloured peach-colored / color_melocotón / 桃色 蜜桃色
mint = mint mint-green / menta / 薄荷色 薄荷绿
lavender = lavender / lavanda / 薰衣草色
lilac = lilac / lila / 丁香色 淡紫色
khaki = khaki / caqui / 卡其 卡其色
tan = tan / canela / 驼色
olive = olive-green olive_green / verde_oliva / 橄榄绿
blond = blond blonde / rubio / 金发
transparent = transparent see-through / transparente / 透明 透明的
colourful = colourful colorful multicoloured multicolored multi-colored multi-coloured / colorido multicolor de_colores / 彩色 五颜六色 多彩 五彩
`;

export const colourFacts = boundFacts('colour');
