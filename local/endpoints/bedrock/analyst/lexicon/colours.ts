// Colours, plain before poetic; the English word is what a painter understands.
import { entries } from './entry.ts';

export const COLOURS = entries(`
cherry red | 樱桃红,车厘子红 | rojo cereza
wine red | 酒红色,酒红 | rojo vino, burdeos, granate, borgoña, vinotinto | burgundy, maroon, wine, bordeaux
brick red | 砖红色,砖红 | rojo ladrillo
true red | 正红色,正红,大红色,大红,中国红 | rojo puro | scarlet, crimson
caramel red | 枫叶红,焦糖红
red | 红色,红 | rojo, roja, colorado
tomato red | 番茄红,复古红 | rojo tomate
ocean blue | 海洋蓝,湖蓝色,湖蓝 | azul océano, azul mar
navy blue | 藏青色,藏青,藏蓝色,藏蓝,深蓝色,深蓝,海军蓝 | azul marino, marino, azul oscuro | navy, dark blue, midnight blue
light blue | 浅蓝色,浅蓝,天蓝色,天蓝,雾霾蓝,冰蓝色,冰蓝 | azul claro, celeste, azul cielo | sky blue, baby blue, pale blue
denim blue | 牛仔蓝色,牛仔蓝 | azul medio, azul vaquero, azul denim
klein blue | 宝蓝色,宝蓝,克莱因蓝 | azul klein, azul eléctrico, azul rey | royal blue, cobalt blue, electric blue
blue | 蓝色,蓝 | azul
sage green | 鼠尾草绿,灰绿色,豆绿色,豆绿 | verde salvia
dark green | 墨绿色,墨绿,深绿色,深绿,军绿色,军绿,橄榄绿 | verde oscuro, verde militar, verde botella, verde oliva | olive green, forest green, army green, olive, hunter green
mint green | 薄荷绿,浅绿色,浅绿,嫩绿,果绿色,果绿,抹茶绿,牛油果绿 | verde menta, verde claro, verde agua | light green, lime green
herb green | 草绿色,草绿 | verde hierba, verde esmeralda | emerald green, emerald
green | 绿色,绿 | verde
teal | 青色,孔雀蓝,孔雀绿,蓝绿色 | turquesa, verde azulado, aguamarina | turquoise, aqua
lemon yellow | 柠檬黄,鹅黄色,鹅黄,嫩黄色,嫩黄,淡黄色 | amarillo limón
mustard yellow | 姜黄色,姜黄,土黄色,土黄 | mostaza, ocre | mustard, ochre
yellow | 黄色,黄 | amarillo
coral | 珊瑚色,珊瑚橘,珊瑚红 | coral
orange | 橙色,橘色,橘红色,橙红色,橙,脏橘色,脏橘 | naranja, anaranjado
rose pink | 玫瑰粉,玫红色,玫红,玫瑰色,桃红色 | fucsia, rosa intenso, magenta | hot pink, fuchsia, magenta
light pink | 浅粉色,浅粉,淡粉色,樱花粉,裸粉色,裸粉,藕粉色,藕粉 | rosa claro, rosa palo, rosa pastel | pale pink, blush pink, blush, baby pink
pink | 粉红色,粉红,粉色 | rosa, rosado
dusty rose | 玫瑰豆沙色,玫瑰豆沙,豆沙色,豆沙,烟粉色,烟粉 | rosa empolvado, rosa viejo | mauve
peach | 蜜桃色,桃粉色,杏粉色 | melocotón, durazno
lavender | 香芋紫,浅紫色,浅紫,淡紫色,薰衣草紫 | lila, lavanda, malva | lilac
purple | 紫色,紫 | morado, violeta, púrpura | violet, plum
caramel brown | 焦糖色,驼色,棕黄色 | camel, coñac, caramelo, tostado | camel, cognac, tan
chocolate brown | 深棕色,深棕,巧克力色,咖啡色,咖色,深咖色 | marrón oscuro, chocolate, café oscuro | dark brown, coffee brown
brown | 棕色,褐色,棕,栗色 | marrón, castaño | walnut brown
khaki | 卡其色,卡其 | caqui | khaki
amber | 琥珀色,琥珀,茶色 | ámbar
natural beige | 自然色 | color natural
apricot | 浅杏色,杏色,杏白色,肤色,裸色 | albaricoque, nude | nude
beige | 米黄色,米色,米杏色,燕麦色 | beige, arena, crudo | oatmeal, sand
creamy white | 奶白色,奶白,米白色,米白,奶油色,象牙白,奶油白,乳白色,乳白 | crema, marfil, hueso, blanco roto | ivory, off-white, cream
white | 白色,纯白色,纯白,亮白色,珍珠白,白 | blanco | white, pure white
light grey | 浅灰色,浅灰,银灰色 | gris claro | light gray, pale grey
charcoal grey | 深灰色,深灰,炭灰色,烟灰色,灰黑色 | gris oscuro, antracita, gris marengo | charcoal, dark grey, dark gray, matt charcoal, graphite, anthracite
grey | 灰色,灰 | gris | gray
black | 黑色,纯黑色,亮黑色,黑,曜石黑 | negro | jet black, matte black, matt black, ebony
champagne gold | 香槟金,香槟色 | champán | champagne
rose gold | 玫瑰金 | oro rosa, rosa dorado
gold | 金色,土豪金,金黄色 | dorado | golden
bronze | 铜色,古铜色,青铜色 | bronce, cobrizo | copper, brass
silver | 银色,银白色 | plateado
dark-toned | 深色,暗色 | oscuro
light-toned | 浅色,亮色
clear | 透明 | transparente | transparent, see-through
multicolour | 彩色,多色,五彩,七彩 | multicolor, de colores, colores surtidos | multicolor, multi-color, assorted colors, rainbow
`);
