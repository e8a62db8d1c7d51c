// Stones and how they are cut and set.
import { entries } from './entry.ts';

export const STONES = entries(`
diamond | 钻石,莫桑石,锆石 | diamante, circonita | diamonds, moissanite, cubic zirconia
pearl | 珍珠 | perla
ruby | 红宝石 | rubí
sapphire | 蓝宝石 | zafiro
emerald stone | 祖母绿 | esmeralda
jade | 翡翠,和田玉,玉 | jade
opal | 欧泊 | ópalo | amethyst, topaz, aquamarine, garnet, morganite, peridot, citrine, onyx, turquoise stone
without stone | 素圈 | sin piedras, sin piedra | no stone
`);

export const STONE_SETTINGS = entries(`
bezel | 包镶 | bisel
prong | 爪镶 | garra, garras
pave | 密镶 | pavé | pavé, micro pave
channel | 轨道镶 | carril | channel set
halo | 光环 | halo
solitaire | 单钻 | solitario
flush | | | flush setting, burnish, burnished
`);

export const STONE_SHAPES = entries(`
round-cut | 圆形切割 | corte redondo | round, round cut, round brilliant
princess | 公主方 | corte princesa | princess cut, princess-cut
oval | 椭圆形 | ovalado | oval cut, oval-cut
cushion cut | 枕形 | | cushion-cut
pear-shaped | 梨形 | | pear shape, marquise, emerald cut, emerald-cut, baguette, radiant, asscher, heart-shaped
`);

export const GENDERS = entries(`
women | 女士,女款,女性,女生,女装,女孩 | mujer, femenino, dama, chica, señora | ladies, womens, women's, female, girls
men | 男士,男款,男性,男生,男装,男友 | hombre, masculino, caballero, chico | gents, mens, men's, male, boys
children | 儿童,宝宝款,小朋友,女童,男童,婴儿 | niños, niño, niña, infantil, bebé | kids, kid, toddler, baby, children's
unisex | 情侣款,男女同款 | unisex | unisex
`);
