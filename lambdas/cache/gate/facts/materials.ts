// What things are made of.
import { boundFacts } from './bound-facts.ts';

/** `meaning = English / Spanish / Chinese`; `_` joins the words of a phrase; Spanish adjectives in the masculine singular. */
export const MATERIALS = `
wood = wooden wood / madera / 木头 木质 木制 木 实木
metal = metallic metal / metal metálico / 金属 金属质感 铁制
glass = glass / cristal vidrio / 玻璃
plastic = plastic / plástico / 塑料
rubber = rubber / goma caucho / 橡胶
leather = leather / cuero piel / 皮革 真皮 皮质
fabric = fabric cloth / tela / 布料 布艺 布
cotton = cotton / algodón / 棉 纯棉 棉质 全棉
linen = linen / lino / 亚麻 麻
silk = silk silken / seda / 丝绸 真丝 丝质
wool = wool woollen woolen / lana / 羊毛
velvet = velvet / terciopelo / 天鹅绒 丝绒
satin = satin / satén satinado / 缎面 绸缎
denim = denim / vaquera mezclilla / 牛仔布
lace = lace / encaje / 蕾丝
marble = marble / mármol / 大理石
stone = stone / piedra / 石头 石 岩石
ceramic = ceramic / cerámica cerámico / 陶瓷 陶
porcelain = porcelain / porcelana / 瓷 瓷器 瓷质
steel = steel / acero / 钢
stainless-steel = stainless_steel stainless-steel / acero_inoxidable / 不锈钢
iron = iron / hierro / 铁
cast-iron = cast_iron cast-iron / hierro_fundido / 铸铁
copper = copper / cobre / 铜 紫铜 铜色
brass = brass / latón / 黄铜
bronze = bronze / bronce / 青铜
aluminium = aluminium aluminum / aluminio / 铝 铝合金
concrete = concrete / hormigón concreto / 混凝土
brick = brick / ladrillo / 砖
clay = clay / arcilla barro / 黏土 粘土
paper = paper / papel / 纸 纸质
cardboard = cardboard / cartón / 纸板 硬纸板
bamboo = bamboo / bambú / 竹 竹子 竹制
rattan = rattan wicker / mimbre ratán / 藤 藤编
fur = fur furry / / 毛皮 皮草
fluffy = fluffy / peludo / 毛茸茸 毛绒绒
felt = felt / fieltro / 毛毡
nylon = nylon / nailon / 尼龙
acrylic = acrylic / acrílico / 亚克力
silicone = silicone / silicona / 硅胶
`;

export const materialFacts = boundFacts('material');
