// Patterns and finishes of surfaces.
import { boundFacts } from './bound-facts.ts';

/** `meaning = English / Spanish / Chinese`; `_` joins the words of a phrase; Spanish adjectives in the masculine singular. */
export const PATTERNS = `
striped = striped stripy stripes / rayado a_rayas de_rayas rayas / 条纹 条纹状
plaid = plaid tartan / cuadros_escoceses escocés tartán / 格子 格纹
checked = checked checkered chequered / a_cuadros de_cuadros / 方格 棋盘格
polka-dot = polka_dot polka-dot polka_dots polka_dotted dotted / de_lunares a_lunares lunares / 波点 圆点
floral = floral flowery flower-patterned / floral de_flores floreado / 碎花 花卉图案
leopard-print = leopard_print leopard-print / estampado_de_leopardo estampado_leopardo de_leopardo / 豹纹
camouflage = camouflage camo / camuflaje / 迷彩
plain = plain solid-coloured solid-colored / liso / 纯色 素色
embroidered = embroidered / bordado / 刺绣 绣花
quilted = quilted / acolchado / 绗缝
matte = matte matt / mate / 哑光 磨砂 亚光
glossy = glossy shiny / brillante / 光面 亮面 光泽 有光泽
spotted = spotted / moteado / 斑点
printed = printed patterned / estampado / 印花
houndstooth = houndstooth / pata_de_gallo / 千鸟格
herringbone = herringbone / espiga / 人字纹
paisley = paisley / / 佩斯利
gingham = gingham / vichy / 
argyle = argyle / / 菱格 菱形格
zebra-print = zebra_print zebra-print / estampado_de_cebra de_cebra / 斑马纹
tie-dye = tie-dye tie_dye tie-dyed tie_dyed / / 扎染
geometric = geometric / geométrico / 几何 几何图案
knitted = knitted knit / tejido de_punto / 针织
pleated = pleated / plisado / 百褶
ripped = ripped distressed / rasgado / 破洞
frosted = frosted / esmerilado / 
`;

export const patternFacts = boundFacts('pattern');
