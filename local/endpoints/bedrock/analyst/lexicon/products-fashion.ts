// What fashion products are called, by category.
import { entries } from './entry.ts';

export const FASHION_PRODUCTS = {
  top: entries(`
hoodie | 连帽卫衣,卫衣 | sudadera, buzo | hooded sweatshirt, sweatshirt
knit sweater | 针织衫,毛衣,打底衫,毛衫,开衫,针织开衫 | jersey, suéter, cárdigan | sweater, pullover, cardigan, jumper
shirt | 衬衫,衬衣,雪纺衫 | camisa | button-down shirt
blouse | 罩衫,娃娃衫 | blusa
t-shirt | t恤,T恤,短袖T恤,短t,polo衫,POLO衫 | camiseta, playera, remera, franela, polo | tee, polo shirt, tshirt
jacket | 外套,夹克,牛仔外套,牛仔衣,防晒衣,棒球服,冲锋衣,皮衣,机车夹克 | chaqueta, cazadora, chamarra, campera, bomber | bomber jacket, leather jacket
denim jacket | 牛仔夹克 | chaqueta vaquera, chaqueta de mezclilla | jean jacket
blazer | 西装,小西装,西服,西装外套 | americana, blazer, saco | suit jacket
trench coat | 风衣 | gabardina
raincoat | 雨衣 | chubasquero, impermeable | mac
coat | 大衣,呢大衣,毛呢大衣,皮草大衣,斗篷 | abrigo | overcoat, parka
down jacket | 羽绒服,棉服,棉衣,面包服 | plumífero, chaqueta acolchada, parka | puffer jacket, puffer
vest | 马甲,背心,马夹 | chaleco | waistcoat, gilet
top | 上衣,小上衣,小衫,吊带衫,抹胸 | top, prenda superior | crop top, tank top, camisole
suit | 西装套装,套装 | traje, conjunto | tuxedo
`),
  bottom: entries(`
jeans | 牛仔裤,九分牛仔裤 | vaqueros, jeans, pantalón vaquero | denim jeans
trousers | 长裤,裤子,休闲裤,西裤,西装裤,工装裤,哈伦裤,阔腿裤,喇叭裤,直筒裤,小脚裤,九分裤,七分裤,运动裤,打底裤,铅笔裤,裤 | pantalón, pantalones | pants, slacks, chinos
overalls | 背带裤,连体裤,连衣裤,连身裤 | mono, peto, enterizo | jumpsuit, romper, dungarees
shorts | 短裤,五分裤,牛仔短裤,热裤 | shorts, pantalón corto, bermudas | bermuda shorts
leggings | 瑜伽裤,鲨鱼裤 | mallas, leggings, leggins | yoga pants, tights
skirt | 半身裙,半裙,短裙,百褶裙,a字半裙,牛仔半裙,包臀裙,长裙,伞裙,裙 | falda, minifalda | mini skirt, midi skirt
`),
  dress: entries(`
dress | 连衣裙,裙子,吊带裙,背带裙,衬衫裙,礼服裙,旗袍,公主裙,针织裙,格纹裙,蛋糕裙,鱼尾裙 | vestido | gown, sundress, maxi dress
wedding dress | 婚纱,礼服 | vestido de novia | bridal gown
swimsuit | 泳衣,泳装,比基尼 | bañador, traje de baño, bikini | bikini, swimwear
`),
  underwear: entries(`
pyjamas | 睡衣,家居服,睡裙 | pijama | pajamas, nightgown, sleepwear, robe, bathrobe
underwear | 内衣,文胸,内裤,保暖内衣 | ropa interior, sujetador, bragas, calzoncillos | bra, panties, boxers, briefs
socks | 袜子,丝袜,船袜 | calcetines, medias | sock, stockings
`),
  shoes: entries(`
sneakers | 运动鞋,小白鞋,板鞋,老爹鞋,跑鞋,休闲鞋,帆布鞋,篮球鞋 | zapatillas deportivas, zapatillas, tenis, deportivas, sneakers | trainers, running shoes, tennis shoes, sneaker
boots | 靴子,短靴,马丁靴,雪地靴,长靴,切尔西靴 | botas de senderismo, botas, botines, bota | ankle boots, boot, chelsea boots, hiking boots
sandals | 凉鞋,拖鞋,凉拖 | sandalias, chanclas, zapatillas de casa | slippers, flip-flops, slides
leather shoes | 皮鞋,牛津鞋,乐福鞋,豆豆鞋,单鞋,高跟鞋,玛丽珍鞋 | zapatos de cuero, mocasines, tacones, zapatos de tacón | loafers, oxfords, pumps, high heels, ballet flats
shoes | 鞋子,鞋,女鞋,男鞋,童鞋 | zapatos, calzado, zapato | shoe, footwear
`),
  bag: entries(`
backpack | 双肩包,背包,书包 | mochila | rucksack, school bag
handbag | 手提包,手提袋,女包 | bolso de mano, bolso, cartera de mano | purse, tote, tote bag, satchel
shoulder bag | 单肩包,斜挎包,链条包,腋下包,水桶包,托特包 | bandolera, bolso bandolera | crossbody bag, messenger bag
wallet | 钱包,卡包,零钱包 | cartera, billetera, monedero, tarjetero | card holder, coin purse
suitcase | 行李箱,拉杆箱,旅行箱 | maleta, equipaje | luggage, carry-on
clutch | 手拿包,晚宴包 | clutch | evening bag
bag | 包包,挎包,包 | bolsa | bag
`),
  accessory: entries(`
hat | 帽子,渔夫帽,贝雷帽,草帽,遮阳帽 | sombrero de paja, sombrero, gorro, boina | straw hat, beanie, bucket hat
cap | 棒球帽,鸭舌帽 | gorra | baseball cap
scarf | 围巾,丝巾,披肩 | bufanda, pañuelo, fular, chal | shawl
gloves | 手套 | guantes | mittens
belt | 皮带,腰带 | cinturón, correa | leather belt
sunglasses | 墨镜,太阳镜 | gafas de sol, lentes de sol | shades
glasses | 眼镜 | gafas, lentes | eyeglasses
watch | 手表,腕表,机械表,智能手表 | reloj | wristwatch, smartwatch
umbrella | 雨伞,遮阳伞 | paraguas, sombrilla | parasol
tie | 领带 | corbata | necktie, bow tie
hair clip | 发夹,发圈,发箍 | diadema, pinza de pelo, coletero | headband, scrunchie
keychain | 钥匙扣 | llavero | key ring, key fob
`),
  jewellery: entries(`
engagement ring | 订婚戒指,求婚戒指,钻戒 | anillo de compromiso | halo engagement ring
wedding band | 婚戒,对戒 | alianza, anillo de boda | wedding ring, band, bands
ring | 戒指,指环 | anillo, sortija | rings
necklace | 项链,锁骨链,吊坠 | collar, gargantilla, colgante | pendant, choker, chain necklace
earrings | 耳环,耳钉,耳坠,耳饰 | pendientes, aretes, aros, zarcillos | studs, hoop earrings, earring
bracelet | 手链,手镯,手串 | pulsera, brazalete | bangle, cuff bracelet
brooch | 胸针 | broche | pin
`),
} as const;
