// What care products, food, drinks, cleaners, remedies and electronics are called, by category.
import { entries } from './entry.ts';

export const CONSUMER_PRODUCTS = {
  skincare: entries(`
dropper serum bottle | 精华液,修护精华液,精华,安瓶,精油,肌底液 | sérum, suero, ampolla | serum, essence, ampoule, face oil
face cream | 保湿面霜,面霜,眼霜,晚霜,日霜,乳霜 | crema facial, crema hidratante, crema, contorno de ojos | moisturizer, moisturiser, eye cream, night cream, cream
lotion | 乳液,身体乳,润肤乳,护手霜 | loción, leche corporal, crema de manos | body lotion, hand cream, body butter, hand lotion
toner | 爽肤水,化妆水,柔肤水 | tónico | facial mist, micellar water
cleanser | 洗面奶,洁面乳,卸妆油,卸妆水,洁面 | limpiador facial, desmaquillante, gel limpiador | face wash, facial cleanser, makeup remover, cleansing balm
face mask | 面膜,泥膜,眼膜 | mascarilla facial, mascarilla | sheet mask, clay mask
sunscreen tube | 防晒乳,防晒霜,防晒 | protector solar, crema solar | sunscreen, sunblock, sunscreen powder
body wash | 沐浴露,香皂 | gel de ducha, jabón | shower gel, soap, bar soap, hand soap, bubble bath
deodorant | 止汗露 | desodorante | antiperspirant
lip balm | 润唇膏,唇膜 | bálsamo labial | chapstick
perfume | 香水 | perfume, fragancia, colonia | cologne, fragrance, eau de parfum, eau de toilette
`),
  makeup: entries(`
lipstick | 丝绒口红,口红,唇釉,唇膏,唇彩,唇泥 | pintalabios, labial, barra de labios | lip gloss, lip color, lip tint, lip liner
cushion compact | 气垫,气垫粉盒,气垫bb,水光气垫 | cushion, polvera | cushion foundation, compact
foundation | 粉底液,粉饼,散粉,遮瑕膏,隔离霜,粉底 | base de maquillaje, polvos, corrector | concealer, primer, setting powder, bb cream, face powder
eyeshadow palette | 眼影盘,眼影 | paleta de sombras, sombra de ojos | eyeshadow, eye shadow
mascara | 睫毛膏,眼线笔,眉笔 | máscara de pestañas, rímel, delineador | eyeliner, eyebrow pencil, brow pencil
blush | 腮红,高光,修容 | colorete, rubor, iluminador | highlighter palette, bronzer
nail polish | 指甲油,美甲 | esmalte de uñas | nail lacquer
make-up brush | 化妆刷,美妆蛋 | brocha, esponja de maquillaje | makeup brush, beauty sponge
`),
  haircare: entries(`
shampoo bottle | 洗发露,洗发水,洗发膏 | champú | shampoo
conditioner | 护发素,发膜,护发精油 | acondicionador | hair mask, hair oil, leave-in conditioner
hair dye | 染发剂,染发膏 | tinte | hair color, hair colour
hair styling | 发蜡,定型喷雾 | gomina, laca | hair gel, hairspray, pomade
`),
  food: entries(`
biscuits | 饼干,曲奇 | galletas | cookies, cookie, mini cookies, crackers, cracker, wafers
nuts | 坚果,核桃,腰果,开心果,巴旦木 | frutos secos, almendras, nueces, cacahuetes | almonds, peanuts, cashews, mixed nuts, pistachios, walnuts, trail mix
chocolate bar | 巧克力 | chocolate, bombones | chocolates, candy, candy bar
sweets | 糖果,软糖,奶糖 | caramelos, gominolas | gummies, mints, gum, chewing gum, lollipops, hard candy
crisps | 薯片,锅巴 | patatas fritas, papas fritas | chips, potato chips, popcorn, pretzels, tortilla chips
snack bar | 能量棒 | barrita, barrita de cereales | granola bar, protein bar, energy bar, cereal bar, granola bars
cereal | 麦片,燕麦片,燕麦 | cereales, avena | oatmeal, granola, oats
cake | 蛋糕,面包,月饼,蛋黄酥,糕点 | pastel, tarta, pan, bizcocho | bread, brownie, muffins, pastry, brownies, cupcakes
noodles | 螺蛳粉,面条,方便面,拉面,意面,米粉 | fideos, pasta | pasta, ramen, instant noodles, spaghetti, macaroni
rice | 大米,香米 | arroz | basmati rice
meat | 牛排,牛肉干,香肠,火腿,鸡胸肉,牛肉,羊肉 | carne, jamón, salchicha, filete | jerky, steak, sausage, beef jerky, ham, chicken
seafood | 虾仁,大闸蟹,三文鱼,海鲜,小龙虾 | marisco, salmón, atún, gambas | salmon, tuna, shrimp
fruit | 水果,车厘子,草莓,芒果,橙子,苹果,榴莲 | fruta, mango, naranjas, fresas | fruit snacks, dried fruit, raisins, fresh fruit
sauce | 酱料,辣椒酱,酱油,火锅底料,蘸料 | salsa, kétchup, mostaza | ketchup, mustard, mayonnaise, hot sauce, soy sauce, dressing, salad dressing, syrup, salsa
sugar | 白糖,红糖,代糖 | azúcar | sweetener, sugar packets, sugar substitute, creamer, coffee creamer, non-dairy creamer
spice | 调料,花椒,孜然 | especias, sal, pimienta | seasoning, salt, pepper, spices, black pepper
honey jar | 蜂蜜,果酱 | miel, mermelada | jam, jelly, peanut butter spread, honey
oil | 橄榄油,食用油 | aceite de oliva, aceite | olive oil, cooking oil, coconut oil
soup | 汤料,燕窝,银耳 | sopa, caldo | broth, instant soup, stew, chili
`),
  drink: entries(`
coffee | 咖啡,挂耳咖啡,咖啡豆,冻干咖啡 | café | coffee pods, ground coffee, coffee beans, k-cup coffee, instant coffee
tea | 茶叶,花茶,茶包,乌龙茶,普洱 | té, infusión | tea bags, herbal tea, herbal teas, teas, black tea, green tea, iced tea
milk | 牛奶,酸奶,奶粉 | leche, yogur | yogurt, milk powder, almond milk, oat milk
juice | 果汁,饮料,气泡水,苏打水 | zumo, jugo, refresco, bebida | soda, sparkling water, soft drink, drink mix, energy drink, sports drink, fruit juice, beverage, hot cocoa, lemonade
wine | 红酒,白酒,啤酒,葡萄酒 | vino, cerveza, licor | beer, whisky, spirits
water | 矿泉水 | agua mineral | spring water, bottled water
`),
  cleaning: entries(`
glass cleaner | 玻璃清洁剂 | limpiacristales | window cleaner
detergent | 洗衣液,洗洁精,洗衣凝珠,洗衣粉 | detergente, lavavajillas | laundry detergent, dish soap, dishwashing liquid, fabric softener, bleach
stain remover | 去渍 | quitamanchas | laundry stain remover, odor remover
cleaner | 清洁剂,洁厕,油污净 | limpiador, desinfectante | disinfectant, all-purpose cleaner, degreaser, toilet bowl cleaner, floor cleaner, disinfecting wipes, bowl cleaner, polish
mop | 拖把,抹布,百洁布 | fregona, trapeador, bayeta | broom, sponge, scrubber, duster, cloth
tissues | 纸巾,抽纸,卷纸,湿巾 | pañuelos de papel, papel higiénico, toallitas | paper towels, toilet paper, facial tissue, bathroom tissue, wipes, napkins
bin bags | 垃圾袋 | bolsas de basura | trash bags, can liners, garbage bags
air freshener | 空气清新剂 | ambientador | room spray, odor eliminator
`),
  health: entries(`
vitamins | 维生素,鱼油,钙片,益生菌,胶原蛋白,保健品 | vitaminas, suplemento, colágeno | supplement, multivitamin, fish oil, probiotic, omega-3, protein powder
tablets medicine | 感冒药,止痛药 | medicamento, analgésico | pain reliever, ibuprofen, acetaminophen, aspirin, antacid, allergy tablets, cough drops, tablets, caplets
toothpaste | 牙膏,漱口水,牙线 | pasta de dientes, enjuague bucal, hilo dental | mouthwash, dental floss, floss, whitening strips
toothbrush | 牙刷 | cepillo de dientes | toothbrushes, battery powered toothbrush
bandages | 创可贴,口罩 | tiritas, mascarillas quirúrgicas | first aid kit, adhesive bandages, gloves box, gauze, ointment, thermometer
`),
  electronics: entries(`
earphones | 骨传导耳机,运动耳机,蓝牙耳机,耳机,头戴式耳机,降噪耳机 | auriculares, audífonos, audífonos inalámbricos | headphones, earbuds, headset, wireless earbuds
speaker | 音箱,音响,蓝牙音箱 | altavoz inteligente, altavoz bluetooth, altavoz, bocina, parlante | bluetooth speaker, smart speaker, soundbar
phone | 手机,智能手机 | teléfono móvil, teléfono, celular, smartphone, móvil | smartphone, cell phone, mobile phone
phone case | 手机壳,保护套 | funda de móvil, carcasa, funda | case, screen protector
laptop | 笔记本电脑,电脑 | portátil, laptop, laptop gaming, ordenador, computadora | notebook computer, computer, chromebook, macbook
tablet | 平板电脑,平板,ipad | tableta, tablet | ipad, e-reader
television | 电视,电视机,投影仪 | televisor, televisión, proyector, smart tv | tv, smart tv, monitor, projector, display
camera | 相机,运动相机,摄像头 | cámara deportiva, cámara | action camera, webcam, dslr, camcorder, security camera
keyboard | 键盘,鼠标,机械键盘 | teclado, ratón, mouse | mouse, mechanical keyboard, gaming mouse
charger | 充电器,充电宝,数据线,移动电源 | cargador, batería externa, cable | power bank, cable, usb cable, adapter, battery, batteries
smart watch | 智能手表,手环 | reloj inteligente, pulsera de actividad | fitness tracker, smart band
console | 游戏机,手柄 | consola, mando | game console, controller, gamepad
router | 路由器 | router | modem, network switch, switch
storage drive | 硬盘,u盘,内存卡 | disco duro, memoria usb, tarjeta de memoria | hard drive, ssd, usb drive, memory card, flash drive, memory module, server memory
printer | 打印机 | impresora, escáner | scanner, label printer
drone | 无人机 | dron | drones
`),
} as const;
