// Flavours, scents, packs and forms of food, care and household goods.
import { entries } from './entry.ts';

export const FLAVOURS = entries(`
plain | 原味 | sabor natural | original, plain, unflavored
unsweetened | 无糖,零糖 | sin azúcar | unsweetened, sugar free, sugar-free
sweetened | | endulzado | sweetened, lightly sweetened
chocolate chip | | chispas de chocolate | chocolate chip
milk chocolate | 牛奶巧克力 | chocolate con leche | milk chocolate
dark chocolate | 黑巧克力 | chocolate negro, chocolate amargo | dark chocolate
chocolate | 巧克力 | chocolate, cacao | cocoa, cacao, fudge, mocha
vanilla | 香草 | vainilla | vanilla, french vanilla
caramel | 焦糖 | caramelo | salted caramel, butterscotch, toffee
hazelnut | 榛子 | avellana
almond | 巴旦木,杏仁 | almendra
peanut butter | 花生酱,花生 | cacahuete, maní
honey | 蜂蜜 | miel | honey roasted
cinnamon | 肉桂 | canela
maple | 枫糖 | arce | maple syrup
mint | 薄荷 | menta, hierbabuena | peppermint, spearmint, wintergreen
lemon | 柠檬 | limón | lemonade, lemon lime, lime
orange flavour | 橙味,香橙,甜橙,橘子味 | sabor naranja | orange spice, tangerine, mandarin
strawberry | 草莓 | fresa
raspberry | 树莓 | frambuesa
blueberry | 蓝莓 | arándano
cherry | 樱桃,车厘子 | cereza
cranberry | 蔓越莓 | arándano rojo
mixed berry | 莓果 | frutos rojos | berry, wild berry, mixed berries
apple | 苹果 | manzana | green apple
peach flavour | 蜜桃味,白桃,水蜜桃 | sabor melocotón | peach
mango | 芒果 | mango
pineapple | 菠萝 | piña
coconut | 椰子,椰香 | coco
banana | 香蕉 | plátano, banana
grape | 葡萄 | uva | concord grape
watermelon | 西瓜 | sandía
tropical | 百香果 | tropical, maracuyá | passion fruit, tropical punch, fruit punch
earl grey | 伯爵 | earl grey | english breakfast, darjeeling, chai
green tea | 绿茶,抹茶 | té verde, matcha | matcha
black tea | 红茶 | té negro | black tea, black iced tea, iced tea
chamomile | 洋甘菊 | manzanilla | hibiscus, rooibos, jasmine
barbecue | 烧烤味 | barbacoa | bbq, smokehouse, hickory
cheese | 芝士,奶酪 | queso | cheddar, nacho, parmesan, white cheddar
sour cream and onion | 洋葱 | cebolla | sour cream & onion, ranch
salted | 海盐,咸味 | salado, sal marina | sea salt, lightly salted, salted
spicy | 麻辣,香辣,微辣 | picante | hot, jalapeno, jalapeño, buffalo, sriracha, chipotle
garlic | 蒜香 | ajo
butter | 黄油 | mantequilla | buttery
roasted | 炭烧,烘焙 | tostado | dark roast, medium roast, light roast, french roast, italian roast, breakfast blend
decaffeinated | 低因 | descafeinado | decaf, caffeine free, caffeinated
unscented | 无香 | sin perfume, sin fragancia | unscented, fragrance free, fragrance-free
floral scent | 花香,玫瑰香 | aroma floral | rose scent, jasmine scent
fruity scent | 果香 | aroma frutal | fruity
fresh scent | 清香 | aroma fresco | fresh scent, clean scent, spring scent, citrus
lavender scent | 薰衣草香,薰衣草 | aroma lavanda | lavender
assorted | 混合口味,什锦 | surtido, variado | assorted, variety, variety pack
`);

export const PACKAGING = entries(`
canister | 罐装 | bote | canisters
can | 听装,易拉罐 | lata | cans, aerosol can
bottle | 瓶装,瓶 | botella, frasco, envase | bottles, squeeze bottle, spray bottle
jar | 罐 | tarro | jars
tube | 软管,支装 | tubo | tubes
pouch | 袋装,自封袋 | bolsa, doypack | pouches, stand-up pouch
bag | 独立包装 | bolsita | bags, tea bags
box | 盒装,礼盒 | caja, estuche | boxes, gift box
carton | 整箱,箱装 | cartón | cartons
packet | 小包 | sobres | packets, sachet, sachets, stick pack, stick packs
pack | 包装,组合装 | pack, paquete | packs, refill pack, multipack, twin pack, value pack
case | 箱 | | case of, cases
roll | 卷装 | rollo | rolls
tray | 托盘装 | bandeja | tub, tubs
single serve | 单人份 | monodosis | single-serve, single serve pods, k-cups, k-cup pods, pods, k-cup
dispenser | 按压瓶 | dosificador, dispensador | pump, dispenser box
`);

export const FORMS = entries(`
liquid | 液体 | líquido
gel | 凝胶,啫喱 | gel
cream form | 霜状 | en crema
powder | 粉末,粉状 | polvo, en polvo | powdered, loose powder
spray | 喷雾 | aerosol, spray | mist, aerosol
stick | 棒状 | barra | sticks
tablets | 片剂 | tabletas, comprimidos, pastillas | tablet, caplets, chewable
capsules | 胶囊 | cápsulas | softgels, capsule, gummies
wipes | 湿巾 | toallitas | wipe
foam form | 泡沫,绵密泡沫 | espuma | foaming, mousse
bar form | | pastilla | bar
granules | 颗粒 | gránulos | granulated, crystals, flakes
ground | 研磨 | molido | whole bean, ground coffee, instant
whole | 整粒 | en grano | sliced, diced, shelled
refillable | 可替换 | recargable, rellenable | refill
lotion form | 乳液状 | loción | serum, balm, oil
sheet | 片状 | lámina | sheets, strips, pads
organic | 有机 | orgánico, ecológico | organic, all natural, natural, non-gmo
gluten free | 无麸质 | sin gluten | gluten-free, nut free, dairy free, dairy-free, low sodium, fat free, kosher, low glycemic
vegan | 素食 | vegano | plant based, plant-based, cruelty free, hypoallergenic
`);
