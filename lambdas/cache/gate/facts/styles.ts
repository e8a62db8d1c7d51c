// How a picture is made and framed: crayon or ink, close-up or wide.
import { factsOfKind } from './fact.ts';

/** Table as in colours.ts. */
export const STYLES = `
photo = photo photograph photography photographic photographs photorealistic / foto fotografía fotográfica / 照片 摄影 相片
picture = picture image / imagen / 图片 画面 图像
painting = painting / pintura cuadro / 绘画 油画作品
oil-painting = oil_painting / pintura_al_óleo óleo / 油画
watercolour = watercolour watercolor aquarelle / acuarela / 水彩 水彩画
ink = chinese_ink ink_wash ink_painting chinese_ink_painting sumi-e / tinta_china / 水墨 水墨画 中国水墨
crayon = crayon crayon_drawing / crayón dibujo_a_crayón / 蜡笔画 蜡笔
sketch = sketch pencil_sketch / boceto / 素描 速写
pencil = pencil_drawing / dibujo_a_lápiz / 铅笔画
illustration = illustration / ilustración / 插画 插图
cartoon = cartoon / dibujo_animado dibujos_animados caricatura / 卡通 漫画
anime = anime / anime / 动漫 动画风格
render = 3d_render 3d_rendering rendered / render_3d / 3d渲染 三维渲染
pixel-art = pixel_art / pixel_art / 像素画 像素风
line-art = line_art line_drawing / dibujo_lineal / 线稿 线描
vector = vector vector_art flat_vector / vectorial / 矢量 矢量图
cyberpunk = cyberpunk / ciberpunk / 赛博朋克
minimalist = minimalist minimalistic minimal / minimalista / 极简 简约 极简风
vintage = vintage retro / vintage retro / 复古 怀旧
surreal = surreal surrealist / surrealista / 超现实
impressionist = impressionist impressionism / impresionista / 印象派
realistic = realistic / realista / 写实 逼真
cinematic = cinematic / cinematográfico / 电影感 电影质感
monochrome = monochrome black-and-white_photo black-and-white_photograph black-and-white_photography black-and-white_picture black-and-white_image / monocromo foto_en_blanco_y_negro fotografía_en_blanco_y_negro / 黑白照片 单色 黑白照
close-up = close-up close_up closeup / primer_plano imagen_de_cerca de_cerca / 特写 近景 特写镜头
macro = macro macro_shot / macro / 微距
wide-shot = wide_shot wide-shot wide_angle wide-angle / gran_angular plano_general / 广角 全景 远景
medium-shot = medium_shot mid_shot / plano_medio / 中景
aerial = aerial aerial_view bird's-eye_view birds-eye_view drone_shot / vista_aérea a_vista_de_pájaro / 航拍 鸟瞰 俯瞰
top-down = top-down top_view top-view overhead flat_lay flat-lay from_above / vista_cenital cenital desde_arriba / 俯拍 俯视 平铺
low-angle = low_angle low-angle / contrapicado / 仰拍 低角度
side-view = side_view profile_view / vista_lateral / 侧面 侧视
front-view = front_view / vista_frontal / 正面
bokeh = bokeh / bokeh / 虚化 散景
portrait = portrait / retrato / 肖像 人像
three-quarter-view = three-quarter_view three_quarter_view / vista_de_tres_cuartos / 
back-view = back_view rear_view / vista_trasera / 背面
product-photo = product_photo product_shot product_photography packshot / foto_de_producto fotografía_de_producto / 产品图 商品图 产品照 产品摄影
still-life = still_life / bodegón naturaleza_muerta / 静物
poster = poster / cartel póster afiche / 海报
hd = hd high_definition / alta_definición / 高清
`;

export const styleFacts = factsOfKind('style');
