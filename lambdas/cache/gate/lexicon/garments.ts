// What is worn on the body, as in things.ts.

export const GARMENTS = `
trousers = trousers pants / pantalones pantalón / 裤子 长裤 裤
jeans = jeans blue_jeans / vaqueros tejanos jeans / 牛仔裤
shorts = shorts / pantalones_cortos pantalón_corto shorts / 短裤
leggings = leggings / mallas leggings / 打底裤 紧身裤
overalls = overalls dungarees / overol peto mono_de_trabajo / 背带裤
shirt = shirt / camisa / 衬衫 衬衣
t-shirt = t-shirt tshirt tee_shirt tee t_shirt / camiseta playera remera / 恤衫
tank-top = tank_top / / 背心
vest = / chaleco / 马甲
blouse = blouse / blusa / 女衬衫
top = / top / 上衣
sweater = sweater jumper pullover / suéter jersey / 毛衣
sweatshirt = sweatshirt / sudadera / 卫衣
hoodie = hoodie / sudadera_con_capucha / 连帽衫 连帽卫衣
cardigan = cardigan / cárdigan / 开衫
jacket = jacket / chaqueta chamarra / 夹克 夹克衫
outerwear = / / 外套
blazer = blazer / americana blazer / 西装外套
coat = coat overcoat / abrigo / 大衣
trench-coat = trench_coat / gabardina / 风衣
raincoat = raincoat rain_coat / impermeable chubasquero / 雨衣
down-jacket = down_jacket puffer_jacket puffer puffer_coat / plumífero / 羽绒服
suit = suit / traje / 西装 西服 套装
tuxedo = tuxedo tux / esmoquin / 燕尾服
uniform = uniform / uniforme / 制服
clothes = clothes clothing garments / ropa prendas / 衣服 衣裳 服装 衣物 服饰
dress = dress / vestido / 连衣裙
long-skirt = / / 长裙
short-skirt = / minifalda / 短裙 迷你裙
gown = gown / / 礼服
skirt = skirt / falda / 裙子 裙
wedding-dress = wedding_dress wedding_gown bridal_gown bridal_dress / vestido_de_novia vestido_de_boda / 婚纱
kimono = kimono / kimono / 和服
bikini = bikini / bikini / 比基尼
swimsuit = swimsuit bathing_suit swimming_suit swimming_costume / bañador traje_de_baño / 泳衣 泳装 游泳衣
pyjamas = pyjamas pajamas / pijama / 睡衣
robe = robe bathrobe bath_robe / bata albornoz / 浴袍
apron = apron / delantal mandil / 围裙
hat = hat / sombrero / 帽子 帽
cap = cap baseball_cap / gorra / 棒球帽 鸭舌帽
beanie = beanie knit_hat knit_cap / gorro / 毛线帽 针织帽
helmet = helmet / casco / 头盔
hard-hat = hard_hat safety_helmet / casco_de_seguridad / 安全帽
straw-hat = straw_hat / sombrero_de_paja / 草帽
crown = crown / corona / 皇冠 王冠
glasses = glasses eyeglasses spectacles / gafas lentes anteojos / 眼镜
sunglasses = sunglasses sun_glasses / gafas_de_sol lentes_de_sol / 墨镜 太阳镜 太阳眼镜
goggles = goggles / / 护目镜
mask = mask / máscara mascarilla / 面具
scarf = scarf / bufanda / 围巾
tie = tie necktie / corbata / 领带
bow-tie = bow_tie bowtie / pajarita corbatín / 领结
gloves = glove / guante / 手套
belt = belt / cinturón / 腰带 皮带
sock = sock / calcetín / 袜子
stockings = stocking stockings / medias / 丝袜 长筒袜
shoe = shoe / zapato / 鞋子 鞋
trainers = trainers sneakers sneaker / zapatillas_deportivas tenis zapatillas zapatilla zapatilla_deportiva / 运动鞋 球鞋
high-heels = high_heels high_heel high_heeled_shoes high_heeled_shoe stilettos / tacones zapatos_de_tacón zapato_de_tacón / 高跟鞋
boot = boot / bota / 靴子 靴
sandal = sandal / sandalia / 凉鞋
slipper = slipper / pantufla / 拖鞋
earring = earring ear-ring / pendiente arete zarcillo / 耳环 耳坠
necklace = necklace / collar / 项链
bracelet = bracelet / pulsera brazalete / 手链
bangle = bangle / / 手镯
ring-jewel = / anillo sortija / 戒指
jewellery = jewellery jewelry / joyas joyería / 首饰 珠宝
wristwatch = wristwatch wrist_watch / reloj_de_pulsera / 腕表
`;

/** Ids of all of them. */
export const WORN: ReadonlySet<string> = new Set(
  GARMENTS.split('\n')
    .filter((line) => line.includes(' = '))
    .map((line) => line.slice(0, line.indexOf(' = '))),
);
