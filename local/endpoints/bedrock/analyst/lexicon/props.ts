// Things that stand in a picture beside the product, and people in it.
import { entries } from './entry.ts';

export const PROPS = entries(`
mirror | 镜子,小圆镜,镜面 | espejo | mirror
towel | 毛巾 | toalla | towel, towels
wooden spoon | 木勺 | cuchara de madera | wooden spoon
spoon | 勺子,汤勺 | cuchara | spoon
steam | 水汽,热气,蒸汽,白雾 | vapor | steam, steaming
cup of hot tea | 热茶,一杯茶 | taza de té | cup of tea, hot tea
cup of coffee | 咖啡,拿铁 | café, taza de café | coffee, cappuccino, latte
hot cocoa | 热可可 | chocolate caliente | hot chocolate
mug | 马克杯,搪瓷杯 | taza | mug, mugs, enamel mugs
eye mask | 眼罩 | antifaz | eye mask, sleep mask
roses | 玫瑰,玫瑰花 | rosas | roses, rose
flower petals | 花瓣 | pétalos | petals
flowers | 鲜花,花束,花朵,野花,雏菊,鲜花束 | flores, ramo, ramo de flores | flowers, bouquet, wildflowers
handwritten card | 手写的卡片,贺卡,卡片 | tarjeta escrita a mano | handwritten card, greeting card
gift box | 礼盒,礼物 | caja de regalo, regalo | gift box, present, gift
velvet curtain | 幕布 | telón | velvet curtain
brown paper | 牛皮纸 | papel de estraza | kraft paper, brown paper
straw hat | 草帽 | sombrero de paja | straw hat
slice of watermelon | 西瓜 | rodaja de sandía, sandía | watermelon
bicycle | 单车,自行车,骑车 | bicicleta, ciclista | bicycle, bike, cyclist
pine trees | 松树,松林 | pinos | pine trees
backpack | 背包 | mochila | backpack
suitcase | 行李箱 | maleta | suitcase
book | 书,一本书 | libro | book, books
laptop | 电脑 | portátil | laptop
wine glass | 红酒杯,酒杯,高脚杯 | copa de vino, copa | wine glass, glass of wine
plate of figs | | plato de higos, higos | figs
lemons | 柠檬 | limones, limón | lemons, lemon
oranges | 橙子,橘子 | naranjas | oranges
tomato | 番茄,西红柿 | tomate, tomates | tomato, tomatoes
basil leaves | 罗勒 | albahaca | basil
herbs | 香草,小葱,葱花,迷迭香 | hierbas, romero, perejil | herbs, rosemary, thyme, parsley
clove of garlic | 大蒜,蒜 | diente de ajo, ajo | garlic
bowl of sea salt | 海盐 | sal marina | sea salt, salt
two fried eggs | 煎蛋,鸡蛋,荷包蛋 | huevos, huevo | eggs, egg, fried eggs
foaming butter | 黄油 | mantequilla | butter
cornbread | 玉米面包 | pan de maíz | cornbread
bread | 面包,吐司 | pan, tostada | bread, toast, loaf
steak | 牛排,牛肉 | filete, chuletón, bistec | steak, beef
lamb stew | 羊肉,炖肉,红烧肉 | cordero, guiso | stew, roast
fish fillet | 三文鱼,鱼 | salmón, pescado | salmon, fish, fillet
vegetables | 蔬菜,青菜 | verduras, acelgas | vegetables, greens, carrots
fruit bowl | 水果 | frutas, cesta de frutas | fruit, fruit bowl
blueberries | 蓝莓 | arándanos | blueberries
strawberries | 草莓 | fresas | strawberries
chocolate batter | 巧克力酱 | masa de chocolate | chocolate batter, batter
orange soup | 浓汤 | sopa, crema de calabaza | soup, carrot and ginger soup
glass bowl | 玻璃碗 | bol de cristal | glass bowl, mixing bowl
bowl | 碗 | cuenco, bol | bowl
plate | 盘子 | plato | plate
linen cloth | 桌布,亚麻布,餐布 | paño de lino, trapo, mantel | linen cloth, linen cloths, cloth, tablecloth, napkin
cutting board | 砧板 | tabla de cortar | board, cutting board
candles | 蜡烛 | velas | candles
glass dripper with coffee | 滤杯 | | glass dripper, dripper
camp stove | 炉头,卡式炉 | hornillo | camp stove
campfire | 篝火 | hoguera, fogata | campfire
tree branch | 树枝 | rama | branch
friends sitting in a circle | 围坐的朋友,朋友 | amigos, amigas | friends
curtain | 窗帘 | cortina | curtain
bed linen | 床单,被子 | sábanas | sheets, bed linen
pillow | 枕头,抱枕 | almohada, cojín | pillow, cushion
cat | 猫,猫咪,小猫 | gato | cat, kitten
dog | 狗,小狗 | perro | dog, puppy
child in an apron | | niño con delantal | child in an apron
apron | 围裙 | delantal | apron
blanket | 毯子,毛毯 | manta | blanket, picnic blanket
picnic basket | 野餐篮,野餐 | cesta de picnic, picnic | picnic, picnic basket
umbrella | 雨伞,遮阳伞 | paraguas, sombrilla | umbrella, parasol
fishing nets and boats | 渔网,小船 | redes, barcas, barco | nets, boats, boat
tools and waxed thread | 工具 | herramientas, hilos encerados | tools, thread
crates of tomatoes | | cajas de tomates | crates
striped awnings | | toldos a rayas, toldos | awnings
long shadow | 影子 | sombra nítida | shadow
cotton pad | 化妆棉 | algodones | cotton pad
water drops | 水珠,水滴,露珠 | gotas, gotas de agua | drops, water drops, droplets
foam | 泡沫 | espuma | foam, lather, bubbles
leaves | 叶子,绿叶,树叶 | hojas | leaves, leaf
plant | 绿植,盆栽 | planta, maceta | plant, potted plant
scarf | 丝巾,围巾 | pañuelo, bufanda | scarf
shells and sand | 贝壳,沙 | conchas, arena | shells, sand
snow | 雪 | nieve | snow
balloons | 气球 | globos | balloons
notebook and pen | 笔记本 | cuaderno | notebook, pen
clock | 闹钟 | reloj | alarm clock
ice cubes | 冰块,冰 | hielo, cubitos | ice, ice cubes
pearl | 珍珠 | perla | pearl
`);

export const PEOPLE = entries(`
a grandmother | 奶奶,外婆,姥姥 | abuela | grandmother, grandma, granny
a mother | 妈妈,母亲,宝妈 | madre, mamá | mother, mum, mom
a father | 爸爸,父亲 | padre, papá | father, dad
a child | 孩子,小孩,小朋友,宝贝女儿,儿子 | niño, niña, hijo, hija | child, kid, toddler, daughter, son, boy, girl
a young man | 他,男生,小伙子,男朋友 | chico, hombre, muchacho | young man, man, guy, he
a young woman | 她,女生,女孩,姑娘,模特 | mujer, chica, muchacha, ella, modelo | young woman, woman, she, model, lady
a couple | 情侣,夫妻 | pareja | couple
a shop assistant | 店员 | dependienta, dependiente | shop assistant, florist
friends | 朋友,闺蜜 | amigas, amigos | friends
a hand | 手里,手上,指尖,手背 | mano, dedos | hand, hands, fingers
`);
