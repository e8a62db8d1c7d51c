// What things for kitchen, home, office, garden and leisure are called, by category.
import { entries } from './entry.ts';

export const HOME_PRODUCTS = {
  cookware: entries(`
skillet | 平底锅,煎锅,不粘锅,煎炒锅,煎盘 | sartén | frying pan, griddle pan, fry pan
wok | 炒锅,铁锅 | wok
electric hotpot | 电火锅,鸳鸯锅,火锅 | olla para fondue | hotpot, hot pot
pot | 汤锅,砂锅,陶瓷砂锅,炖锅,奶锅,锅具,锅 | olla, cacerola, cazuela | saucepan, stockpot, casserole, dutch oven
chef's knife | 菜刀,刀具,水果刀,厨师刀 | cuchillo de chef, cuchillo | knife, paring knife, santoku, bread knife, chef knife
cutting board | 竹砧板,砧板,菜板,案板 | tabla de cortar, tabla | chopping board
spatula set | 锅铲,硅胶铲,刮刀 | espátula, espátulas | spatula, turner, ladle
gooseneck kettle | 手冲壶 | tetera de cuello de cisne | pour-over kettle
kettle | 水壶,烧水壶,茶壶 | tetera, hervidor | teapot, teakettle
baking mould | 烤盘,模具,烤模 | molde, bandeja de horno | baking pan, cake pan, baking sheet, waffle iron, muffin pan
storage box | 保鲜盒,收纳盒,饭盒,便当盒 | fiambrera, táper, recipiente | food container, lunch box, storage container, canister set
grater | 削皮刀,擦丝器 | rallador, pelador | peeler, whisk, tongs, colander, strainer, can opener
`),
  tableware: entries(`
mug | 马克杯,咖啡杯,杯子 | taza | coffee mug, cup, coffee cup, teacup
tumbler | 保温杯,水杯,随行杯,玻璃杯 | termo, vaso térmico, vaso | thermos, travel mug, water glass, wine glass, goblet, glassware
plate | 盘子,碟子,餐盘 | plato | dinner plate, platter, saucer, charger
bowl | 碗,饭碗,汤碗 | bol, cuenco, tazón | salad bowl, serving bowl
cutlery | 餐具,筷子,勺子 | cubiertos, cuchara, tenedor | flatware, fork, spoon, chopsticks, silverware
pitcher | 凉水壶,醒酒器 | jarra, decantador | carafe, decanter, jug
water bottle | 运动水壶,水瓶 | botella de agua, cantimplora | sports bottle
tablecloth | 桌布,餐垫 | mantel, salvamanteles | placemat, table runner, napkin, napkins
vase | 花瓶 | jarrón, florero | bud vase
`),
  appliance: entries(`
portable blender | 榨汁杯,便携榨汁机 | licuadora portátil, batidora portátil | personal blender
blender | 破壁机,榨汁机,搅拌机,料理机 | licuadora, batidora | juicer, mixer, food processor
air fryer | 空气炸锅 | freidora de aire, freidora | fryer
coffee machine | 咖啡机 | cafetera, máquina de café | coffee maker, espresso machine, coffeemaker
rice cooker | 电饭煲,电饭锅 | arrocera, olla eléctrica | pressure cooker, slow cooker
oven | 烤箱,微波炉 | horno, microondas | toaster, microwave, toaster oven
vacuum cleaner | 吸尘器,扫地机器人,洗地机 | aspiradora, robot aspirador | vacuum, robot vacuum
hair dryer | 吹风机,卷发棒,直发器 | secador de pelo, secador, plancha de pelo | curling iron, flat iron, hairdryer
fan | 电风扇,风扇 | ventilador | tower fan
humidifier | 加湿器,净化器 | humidificador, purificador | air purifier, diffuser
air conditioner | 空调 | aire acondicionado | heater
washing machine | 洗衣机 | lavadora | dryer, dishwasher
refrigerator | 冰箱 | nevera, refrigerador, frigorífico | fridge, undercounter refrigerator
sewing machine | 缝纫机 | máquina de coser
iron | 挂烫机,熨斗 | plancha | garment steamer, steamer
electric toothbrush | 电动牙刷 | cepillo eléctrico | powered toothbrush
shaver | 剃须刀,脱毛仪 | afeitadora, depiladora | razor, trimmer, electric shaver
massager | 按摩仪,筋膜枪,按摩椅 | masajeador | massage gun
`),
  catering: entries(`
worktop freezer | 冷柜,冰柜 | congelador | freezer, reach-in freezer, chest freezer
restaurant range | 商用灶 | cocina industrial | range, cooktop, gas range
prep table | 操作台 | mesa de trabajo | work table, worktable, sandwich prep table
ice machine | 制冰机 | máquina de hielo | ice maker, ice bin
display case | 展示柜 | vitrina | merchandiser, refrigerated display case, beverage cooler
griddle | 扒炉 | plancha industrial | charbroiler, broiler, countertop griddle
dishwashing sink | 水槽 | fregadero | sink, compartment sink, faucet, hand sink
food pan | 份数盆 | bandeja gastronorm | steam table pan, sheet pan, food warmer, heat lamp, chafing dish
cart | 推车 | carrito | utility cart, bus cart, dolly, shelving, shelving unit, wire shelving, wire shelf, rack
receptacle | 垃圾桶,烟灰桶 | papelera, contenedor de basura | trash can, waste receptacle, wastebasket, garbage can, waste container
dispenser | 分配器 | dispensador, dosificador | soap dispenser, towel dispenser, beverage dispenser, juice dispenser, paper towel dispenser
`),
  home: entries(`
candle | 蜡烛,香薰蜡烛,香薰 | vela, vela aromática | scented candle, votive, candlestick, candle holder, hurricane
lamp | 台灯,落地灯,营地灯,露营灯,小夜灯,灯 | lámpara, farol | table lamp, floor lamp, lantern, camping lantern, chandelier, light fixture, pendant light
mirror | 镜子,化妆镜 | espejo de pared, espejo | wall mirror, vanity mirror
clock | 挂钟,闹钟 | reloj de pared, despertador | wall clock, alarm clock
picture frame | 相框,挂画 | marco de fotos, cuadro | photo frame, wall art, canvas print, poster
rug | 地毯,地垫 | alfombra, tapete | carpet, mat, doormat, floor mat
curtain | 窗帘 | cortina | drapes, blinds, shower curtain
towel | 毛巾,浴巾 | toalla | bath towel, hand towel
basket | 收纳篮,脏衣篮 | cesta, canasta | storage basket, laundry basket, hamper
ornament | 摆件,装饰品 | adorno, figura decorativa | figurine, sculpture, statue, keepsake box, decoration
soap bottle | 皂液器 | envase, jabonera | soap dish, soap pump
knob | 把手,拉手 | tirador, pomo | cabinet knob, cabinet pull, drawer pull, door handle, hinge, lockset, hook
`),
  furniture: entries(`
sofa | 沙发 | sofá cama, sofá, sillón | couch, loveseat, sectional, armchair, recliner
chair | 椅子,餐椅,电脑椅 | silla de comedor, silla | dining chair, office chair, stool, bar stool, bench
table | 桌子,餐桌,茶几 | mesa, mesa de centro | dining table, coffee table, side table, end table, console table
desk | 书桌,办公桌 | escritorio | standing desk, computer desk
bed | 床,床架 | cama | bed frame, headboard
wardrobe | 衣柜,柜子 | armario, ropero, cómoda | dresser, cabinet, nightstand, chest
shelf | 书架,置物架 | estantería, estante, repisa | bookcase, bookshelf, shelves
`),
  bedding: entries(`
bed linen | 四件套,床单,被套,床品 | juego de sábanas, sábanas, funda nórdica | sheet set, duvet cover, comforter set, sheets, bedding
quilt | 被子,蚕丝被,羽绒被,毯子 | edredón, manta, colcha | blanket, duvet, comforter, throw
pillow | 枕头,抱枕,靠垫 | almohada, cojín | cushion, throw pillow
mattress | 床垫 | colchón | mattress topper
`),
  office: entries(`
notebook | 笔记本,本子,手账 | cuaderno, libreta, agenda | journal, planner, legal pad, spiral notebook
desk pad | 桌垫 | vade, protector de escritorio | desk calendar, blotter, calendar
pen | 钢笔,中性笔,圆珠笔,笔 | bolígrafo, pluma, rotulador | ballpoint pen, gel pen, marker, highlighter, pencil, pencils, markers
paper | 打印纸,便利贴 | papel, notas adhesivas | copy paper, sticky notes, printer paper, envelope, envelopes, index cards, labels, label
binder | 文件夹,活页夹 | carpeta, archivador | folder, file folder, ring binder, hanging folder, portfolio, report cover
shredder oil | 碎纸机 | trituradora de papel, destructora | shredder, lubricant
stapler | 订书机 | grapadora | staples, paper clips, punch, scissors, tape, tape dispenser
stamp ink | 印泥 | tinta | stamp pad, ink cartridge, toner, toner cartridge, ink
card | 卡片 | tarjeta | smart card, access card, card
cable organiser | 理线器,集线器 | organizador de cables | cable organizer, cable clip
laptop stand | 电脑支架,笔记本支架 | soporte para portátil | monitor stand, phone stand
whiteboard | 白板 | pizarra | bulletin board, dry erase board, easel
`),
  tools: entries(`
drill | 电钻 | taladro | screwdriver, impact driver, saw
pruner | 修枝剪,园艺剪 | tijeras de podar | secateurs, pruners, pruning shears
tool set | 工具箱 | juego de herramientas, caja de herramientas | toolbox, wrench, hammer, pliers
`),
  sport: entries(`
play mat | 爬行垫,游戏垫 | alfombra de bloques, alfombra de juegos | playmat
yoga mat | 瑜伽垫 | esterilla de yoga | exercise mat
dumbbells | 哑铃 | mancuernas, pesas | dumbbell, kettlebell, resistance band
bicycle | 自行车 | bicicleta | bike, scooter, skateboard
ball | 足球,篮球,球拍 | balón, pelota, raqueta | football, basketball, racket
`),
  outdoor: entries(`
tent | 帐篷,天幕 | tienda de campaña, carpa | camping tent
sleeping bag | 睡袋 | saco de dormir
cooler | 保温箱 | nevera portátil | cooler box, ice chest
grill | 烧烤架 | parrilla, barbacoa | barbecue, bbq grill, smoker
`),
  toys: entries(`
toy | 玩具,积木,毛绒玩具,盲盒 | juguete, peluche, muñeca, rompecabezas | doll, plush, puzzle, building blocks, board game, action figure
`),
  pet: entries(`
pet food | 猫粮,狗粮,宠物零食 | comida para perros, comida para gatos, pienso | dog food, cat food, dog treats, cat treats
pet bed | 猫窝,狗窝,猫砂 | cama para perros, arenero | dog bed, litter, cat litter, leash, dog collar
`),
  baby: entries(`
nappies | 纸尿裤,尿不湿 | pañales | diapers, diaper
baby bottle | 奶瓶,婴儿车 | biberón, cochecito | stroller, baby carrier, car seat, pacifier
`),
  car: entries(`
car accessory | 车载,汽车坐垫,行车记录仪 | accesorio de coche | dash cam, car charger, car mount, floor mats
`),
  garden: entries(`
plant pot | 花盆,绿植 | maceta, planta | planter, flower pot, garden hose, watering can, potted plant
`),
} as const;
