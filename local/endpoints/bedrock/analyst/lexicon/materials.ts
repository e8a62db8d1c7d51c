// What things are made of.
import { entries } from './entry.ts';

export const MATERIALS = entries(`
enamelled cast iron | 珐琅铸铁,搪瓷铸铁 | hierro fundido esmaltado | enameled cast iron, enamelled iron
cast iron | 铸铁,生铁 | hierro fundido, hierro colado
wrought iron | 铁艺,精铁,熟铁 | hierro forjado, hierro
high-carbon steel | 高碳钢 | acero al carbono | carbon steel
stainless steel | 316不锈钢,304不锈钢,不锈钢 | acero inoxidable, inox | 18/8 stainless steel, stainless
steel | 钢,碳钢 | acero | steel
aluminium alloy | 铝合金,铝 | aleación de aluminio, aluminio | aluminum, aluminium, die-cast aluminum
titanium | 纯钛,钛 | titanio
brass | 黄铜,铜 | latón, bronce | solid brass
copper | 紫铜,纯铜 | cobre
metal | 金属,五金 | metal, metálico | metallic
zinc alloy | 锌合金,合金 | aleación | alloy
pewter | 锡 | peltre
tungsten carbide | 钨钢 | tungsteno | tungsten
cobalt | 钴 | cobalto | cobalt chrome
platinum | 铂金 | platino | palladium
white gold | 白金 | oro blanco | 18k white gold, 14k white gold, 10k white gold, 18 karat white gold, 14kt white gold
yellow gold | 18k金,黄金,足金 | oro amarillo, baño de oro, oro | 18k yellow gold, 14k yellow gold, 10k yellow gold, 14kt yellow gold
rose gold metal | | oro rosa | 18k rose gold, 14k rose gold, 10k rose gold, rose gold, pink gold
sterling silver | 925银,纯银,银 | plata de ley, plata | silver, 925 silver
ceramic | 陶瓷,骨瓷,紫砂,陶 | cerámica, gres | ceramics, stoneware, earthenware, terracotta
porcelain | 白瓷,瓷器,青瓷 | porcelana | bone china, vitreous china
frosted glass | 磨砂玻璃 | vidrio esmerilado
borosilicate glass | 高硼硅玻璃,耐热玻璃 | vidrio borosilicato | tempered glass, borosilicate
crystal | 水晶,亚克力水晶 | cristal tallado | crystal glass, lead crystal
glass | 玻璃 | vidrio, cristal | glass
enamel | 搪瓷,珐琅 | esmalte, esmaltado
marble | 大理石 | mármol | marble, granite
stone | 石头,麦饭石,岩板 | piedra
concrete | 水泥 | cemento, hormigón
walnut wood | 胡桃木,黑胡桃 | nogal, madera de nogal | walnut
oak wood | 橡木 | roble, madera de roble | oak
beech wood | 榉木 | haya, madera de haya | beech
solid wood | 实木,原木,纯实木 | madera maciza, madera sólida | solid wood, hardwood
pine wood | 松木 | pino, madera de pino | pine
teak wood | 柚木 | teca | teak, acacia, mahogany
bamboo | 整竹,竹子,竹,楠竹 | bambú
wood | 木质,木头,木制,木 | madera | wooden, wood
rattan | 藤编,藤 | ratán, mimbre, enea | wicker
straw | 草编,麦秆,秸秆 | paja de trigo, paja, rafia | raffia
cork | 软木 | corcho
cowhide leather | 头层牛皮,头层牛皮革,牛皮,二层牛皮,小牛皮,牛漆皮 | cuero de vaca, cuero vacuno | cowhide, full-grain leather
sheepskin | 羊皮,绵羊皮,羊羔皮 | piel de oveja | lambskin
patent leather | 漆皮 | charol
suede | 麂皮,磨砂皮,反绒皮,绒面革,翻毛皮 | ante, gamuza | nubuck
leather | 真皮,皮革,皮质,皮料 | cuero genuino, cuero, piel | genuine leather
faux leather | 人造革,仿皮,皮革面料,超纤皮,PU皮,pu皮 | cuero sintético, polipiel, ecocuero, piel sintética | vegan leather, synthetic leather
PU | PU,pu,聚氨酯 | poliuretano | polyurethane
mulberry silk | 桑蚕丝,真丝,蚕丝,重磅真丝 | seda | silk
pure cotton | 纯棉,全棉 | 100% algodón, puro algodón | 100% cotton
organic cotton | 有机棉,新疆棉,长绒棉 | algodón orgánico, algodón reciclado | recycled cotton, combed cotton
cotton linen | 棉麻 | lino y algodón
cotton | 棉质,棉,棉布,精梳棉 | algodón
linen | 亚麻,麻布,苎麻 | lino
wool | 羊毛,纯羊毛 | lana | merino wool, merino
cashmere | 羊绒,山羊绒 | cachemira, cashmere
down | 白鸭绒,鹅绒,鸭绒,羽绒 | plumón, plumas
fleece | 摇粒绒,抓绒,法兰绒,珊瑚绒,羊羔绒,加绒 | polar, forro polar, felpa | flannel, sherpa
velvet | 丝绒,天鹅绒,金丝绒 | terciopelo
corduroy | 灯芯绒 | pana
faux fur | 皮草,仿皮草,兔毛,貂毛,狐狸毛,毛绒 | pelo sintético, peluche | fur
denim | 牛仔布,牛仔面料,牛仔 | mezclilla, denim, vaquero, tejido vaquero
chiffon | 雪纺 | gasa, chifón
lace | 蕾丝 | encaje
mesh | 网纱,网面,网布,透气网 | malla, tul, rejilla | tulle
satin | 缎面,绸缎,醋酸 | satén, raso
knit | 针织,毛线,针织面料 | punto, tejido de punto | knitted
tweed | 粗花呢,呢子,毛呢,小香风面料 | tweed
canvas | 帆布 | lona
oxford cloth | 牛津布 | tela oxford, oxford
nylon | 尼龙,锦纶 | nailon, nylon | polyamide
polyester | 聚酯纤维,涤纶,聚酯 | poliéster
spandex | 氨纶,莱卡,弹力面料 | elastano, licra, spandex | elastane, lycra
modal | 莫代尔,天丝,莱赛尔 | modal | tencel, lyocell
viscose | 粘纤,人造棉,黏胶 | viscosa, rayón | rayon
ice silk | 冰丝,凉感面料
acrylic | 亚克力,腈纶 | acrílico
silicone | 食品级硅胶,硅胶,液态硅胶 | silicona
rubber | 橡胶,橡筋,乳胶,天然乳胶 | goma natural, caucho, goma, látex | latex
EVA foam | EVA | goma eva | foam, memory foam
fibreglass | 玻璃纤维 | fibra de vidrio | fiberglass
carbon fibre | 碳纤维 | fibra de carbono | carbon fiber
PVC | PVC,pvc | pvc | vinyl
ABS plastic | ABS,abs | abs
Tritan | tritan | tritán
plastic | 塑料,塑胶,食品级pp,PP | plástico | plastic, polypropylene, polyethylene, laminate, laminates, melamine
recycled paper | 再生纸 | papel reciclado | recycled paper
paper | 纸质,牛皮纸 | papel, cartón | cardboard, pressboard, chipboard, paperboard, kraft
microfibre | 超细纤维,超纤 | microfibra | microfiber
yarn | 纱线,棉线 | hilo
`);
