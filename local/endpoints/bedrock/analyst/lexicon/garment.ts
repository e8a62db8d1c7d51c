// How clothes, shoes and bags are cut and finished.
import { entries } from './entry.ts';

export const PATTERNS = entries(`
colour-block | 撞色 | bicolor, bloques de color | color block, colorblock, two-tone
floral print | 碎花,花卉,花朵,印花图案,小碎花,太阳花,花色 | estampado floral, flores, floral, floreado | floral
flower-and-bird | 花鸟,花鸟图案
letter | 字母,英文字母,logo | letras
number | 数字
striped | 条纹,竖条纹,横条纹,海魂条 | rayas, de rayas, listado | stripe, stripes, pinstripe
checked | 格子,格纹,千鸟格,棋盘格,菱格 | cuadros, de cuadros, tartán | plaid, tartan, gingham, houndstooth, checkered
polka dot | 波点,圆点 | lunares, de lunares | dots, dotted, polka dots
camouflage | 迷彩 | camuflaje | camo
leopard print | 豹纹,动物纹,斑马纹,蛇纹 | leopardo, estampado animal, animal print | animal print, zebra
plain | 纯色,素色,净色 | liso, color liso, unicolor | solid color, solid colour
print | 印花 | estampado, impreso | printed, prints
embroidery | 刺绣,绣花 | bordado | embroidered
applique | 贴布,贴花 | aplicaciones, parches | patch, appliqué
bow | 蝴蝶结 | lazo
cartoon | 卡通,动漫,米奇 | dibujos, caricatura | marvel, disney
heart | 爱心,桃心 | corazones
geometric | 几何,几何图案 | geométrico, diseño geométrico
abstract | 抽象,涂鸦 | abstracto | graffiti
tie-dye | 扎染,渐变色,渐变 | desteñido, degradado | ombre, gradient
landscape | 风景,山水 | paisaje
creative | 创意 | creativo
line | 线条 | líneas
animal | 动物,火烈鸟,企鹅,小熊,兔子 | animal
stars | 星星,星空 | estrellas
jacquard | 提花 | jacquard
cable knit | 麻花,绞花 | trenzado, trenzas
quilted | 绗缝,菱格纹 | acolchado
portrait | 人物,头像
fruit | 水果图案,草莓图案,樱桃图案
feather | 羽毛 | plumas
patchwork | 拼色 | retazos
`);

export const NECKLINES = entries(`
round neck | 圆领 | cuello redondo | crew neck, crewneck, round neckline
v-neck | v领,V领,v字领 | cuello en v, cuello v, escote en v, escote v | v neck
square neck | 方领,一字方领 | escote cuadrado | square neckline
stand collar | 立领,小立领 | cuello mao, cuello alto recto | mandarin collar
turtleneck | 高领,半高领 | cuello alto, cuello cisne, cuello vuelto | mock neck, roll neck
lapel | 翻领,大翻领,小翻领,西装领 | solapa, solapas, cuello solapa | notch lapel
shirt collar | 衬衫领,尖领,方形领 | cuello camisero
peter pan collar | 娃娃领,彼得潘领 | cuello bebé
polo collar | polo领,POLO领 | cuello polo
doll collar | 荷叶领,木耳领 | cuello con volantes
off-shoulder | 一字肩,一字领,露肩,斜肩 | hombros descubiertos, escote bardot, off shoulder | off shoulder, one-shoulder
halter | 挂脖,吊带领 | cuello halter | halterneck
hooded | 连帽 | con capucha, capucha | hood, hoodie neck
sailor collar | 海军领 | cuello marinero
navy collar | 围巾领,飘带领,蝴蝶结领
crew neck lower | 低领,大圆领 | escote
boat neck | 船领 | cuello barco
`);

export const SLEEVES = entries(`
short sleeve | 短袖 | manga corta | short sleeves, short-sleeved, short-sleeve
long sleeve | 长袖 | manga larga | long sleeves, long-sleeved, long-sleeve
three-quarter sleeve | 七分袖,九分袖 | manga tres cuartos, manga 3/4
half sleeve | 五分袖,中袖,半袖 | media manga
sleeveless | 无袖 | sin mangas
puff sleeve | 泡泡袖,灯笼袖 | manga abullonada, mangas abullonadas, manga farol | puff sleeves, lantern sleeve
flared sleeve | 喇叭袖,小喇叭袖 | manga acampanada | bell sleeve, flared sleeves
petal sleeve | 荷叶袖,花瓣袖,飞飞袖,木耳袖 | manga volante | flutter sleeve
batwing sleeve | 蝙蝠袖 | manga murciélago
raglan sleeve | 插肩袖,落肩袖,落肩 | manga raglán | drop shoulder
cuffed sleeve | 收口袖,堆堆袖,衬衫袖,直筒袖,方形袖
`);

export const LENGTHS = entries(`
cropped | 短款,短版,超短款,露脐 | corto, crop | crop, cropped length
mid length | 中长款,中长,常规款 | midi, largo medio | midi, mid-length
long | 长款,加长款,超长款 | largo, maxi | maxi, full-length
knee length | 及膝,过膝,膝上 | hasta la rodilla | knee-length
ankle length | 九分,及踝,八分 | tobillero, hasta el tobillo | ankle-length
cropped length | 七分,五分
floor length | 拖地 | hasta el suelo | floor-length
`);

export const FITS = entries(`
loose | 宽松 | holgado, suelto, amplio, oversize | relaxed fit, oversized, loose fit, baggy
slim | 修身 | ajustado, slim fit, entallado | slim fit, fitted, skinny
slimming | 显瘦 | estilizado | slimming
straight | 直筒 | recto, corte recto | straight leg, straight-leg
wide-leg | 阔腿 | pierna ancha | wide leg
waisted | 收腰 | cintura marcada, cintura ceñida | cinched waist
high waist | 高腰 | tiro alto, talle alto, cintura alta | high-waisted, high rise, high-rise
mid waist | 中腰 | tiro medio
low waist | 低腰 | tiro bajo | low-rise
elastic waist | 松紧腰,橡筋腰,松紧 | cintura elástica | elastic waistband, drawstring waist
A-line | a字,A字,a字型,A字型 | línea a, corte en a | a-line
bodycon | 包臀,紧身 | ceñido | bodycon
mermaid | 鱼尾 | corte sirena
comfort-fit | 舒适版型 | ajuste cómodo | comfort fit
plus size | 大码,加大码 | talla grande, tallas grandes
`);

export const DETAILS = entries(`
drawstring | 抽绳 | cordón, cordones ajustables | drawstrings
buttons | 纽扣,扣子,单排扣,双排扣,排扣,包布扣,盘扣 | botones, botonadura | button, buttoned, double-breasted, single-breasted
zip | 拉链 | cremallera, cierre | zipper, zippered
pockets | 口袋,大贴袋,贴袋,插袋 | bolsillos, bolsillo | pocket
lace-up | 系带,绑带,交叉绑带 | cordón cruzado, cruzado | lace up, tie front
ribbon | 飘带,丝带 | cinta
belt | 腰带,腰封 | cinturón | belted
panelled | 拼接 | paneles, empalme | spliced
ruffles | 荷叶边,花边,木耳边,荷叶 | volantes, volante | ruffle, ruffled, frill
raw hem | 毛边,撕边,须边 | bajo deshilachado | frayed, raw edge
turn-up | 卷边,翻边 | dobladillo | cuffed
pleats | 压褶,百褶,褶皱,打褶 | plisado, tablas, pliegues | pleated, pleat
slit | 开叉,开衩 | abertura | side slit
irregular hem | 不规则 | asimétrico | asymmetric, asymmetrical
tassels | 流苏 | flecos, borlas | tassel, fringe
sequins | 亮片,珠片,烫钻 | lentejuelas | sequin, rhinestone, rhinestones
beading | 钉珠,珍珠 | perlas, pedrería | beaded, pearls
rivets | 铆钉 | remaches, tachuelas | studs, studded
ripped | 破洞,做旧,磨破 | rasgado, roto, desgastado | distressed
washed | 水洗 | lavado
backless | 露背 | espalda descubierta | open back
cut-out | 镂空 | calado | hollow out, cutout
ribbed | 螺纹,罗纹,坑条 | canalé, acanalado | rib
fake two-piece | 假两件 | falsa dos piezas
two-piece set | 两件套,套装,三件套 | conjunto, dos piezas | two-piece, three-piece
braces | 背带 | tirantes, con tirantes | suspenders
straps | 吊带 | de tirantes | spaghetti strap, strappy
shawl | 披肩
side stripe | 侧条纹,织带
label | 印花标,徽章
invisible hood | 隐形帽
side split hem | 裙摆 | falda con vuelo
lining | 加厚,内衬 | forro | lined
low-cut shoe | 低帮 | caña baja | low-top
high-cut shoe | 高帮 | caña alta | high-top
mid-cut shoe | 中帮 | caña media | mid-top
shallow mouth | 浅口 | escotado
deep mouth | 深口
round toe | 圆头 | punta redonda | round-toe
pointed toe | 尖头 | punta fina, en punta | pointed-toe
square toe | 方头 | punta cuadrada | square-toe
block heel | 粗跟,方跟 | tacón ancho, tacón grueso | chunky heel
stiletto heel | 细跟 | tacón de aguja, tacón fino | stiletto
wedge heel | 坡跟,楔形跟 | cuña
flat sole | 平底,平跟 | plano, suela plana | flat heel
platform | 厚底,松糕底,防水台 | plataforma
high heel | 高跟 | tacón alto, tacón | high heels
mid heel | 中跟,低跟 | tacón medio, tacón bajo | kitten heel
slip-on | 套脚,一脚蹬,套筒 | sin cordones | slip on
velcro | 魔术贴 | velcro | hook and loop
buckle | 搭扣,磁扣,扣带,一字扣带,皮带扣 | hebilla, broche | buckled, snap
magnetic clasp | 磁吸 | imán, magnético | magnetic
handle | 手提 | asa | top handle
shoulder strap | 单肩,双肩,斜挎,肩带 | bandolera | crossbody
chain | 链条 | cadena
hard shell | 硬壳,箱面 | carcasa rígida | hardshell
cable-stitched | 立体裁剪,剪裁 | pespunte doble, pespunte, costura | stitched
wide brim | 宽檐 | ala ancha | wide-brim
`);
