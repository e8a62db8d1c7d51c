// Shapes and sizes of things.
import { boundFacts } from './bound-facts.ts';

/** Tables as in colours.ts. */
export const SHAPES = `
round = round rounded / redondo / 圆 圆形 圆的
circular = circular / circular / 环形
square = square / cuadrado / 方形 正方形 四方
rectangular = rectangular / rectangular / 长方形 矩形
triangular = triangular / triangular / 三角形 三角
oval = oval / ovalado oval / 椭圆 椭圆形
oblong = oblong / oblongo / 
spherical = spherical / esférico / 球形
conical = conical cone-shaped / cónico / 圆锥形
cubic = cubic cube-shaped / cúbico / 立方体
cylindrical = cylindrical / cilíndrico / 圆柱形
pyramidal = pyramidal / piramidal / 金字塔形
hexagonal = hexagonal / hexagonal / 六边形 六角形
pentagonal = pentagonal / pentagonal / 五边形
octagonal = octagonal / octagonal / 八角形
diamond-shaped = diamond-shaped diamond_shaped / romboidal / 菱形
heart-shaped = heart-shaped heart_shaped / en_forma_de_corazón / 心形 爱心形
star-shaped = star-shaped star_shaped / en_forma_de_estrella / 星形 五角星形
teardrop = teardrop / lágrima / 水滴形
curved = curved / curvo curvado / 弯曲 弧形
straight = straight / recto / 直的 笔直
pointed = pointed pointy / puntiagudo / 尖 尖头 尖的
flat = flat / plano / 平的 扁平
`;

export const SIZES = `
big = big large / grande gran / 大 巨大 大大的 大型 大号
small = small little / pequeño / 小 小小的 小型 小号
tiny = tiny / diminuto / 微小 迷你
huge = huge enormous gigantic / enorme gigante / 超大 巨型
tall = tall / alto / 高 高大 高高的
short = short / corto bajito / 短 矮
long = long / largo / 长 长长的
wide = wide / ancho / 宽 宽阔
narrow = narrow / estrecho / 窄 狭窄
thick = thick / grueso / 厚 粗
thin = thin / delgado fino / 薄 细
deep = deep / profundo / 深
medium = medium-sized mid-sized / mediano / 中号 中等大小
long-sleeved = long-sleeved long_sleeved long-sleeve long_sleeve / de_manga_larga / 长袖
short-sleeved = short-sleeved short_sleeved short-sleeve short_sleeve / de_manga_corta / 短袖
sleeveless = sleeveless / sin_mangas / 无袖
oversized = oversized oversize / / 宽松 宽大
slim = slim slender / esbelto / 修身
`;

export const shapeFacts = boundFacts('shape');
export const sizeFacts = boundFacts('size');
