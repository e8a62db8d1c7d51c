// Where things are: sides, and what they are beside, between or from.
import type { Word } from '../word.ts';
import { factsOfKind } from './fact.ts';

/** Tables as in colours.ts. */
export const POSITIONS = `
left-of = to_the_left_of on_the_left_of on_the_left_side_of left_of at_the_left_of / a_la_izquierda_de a_la_izquierda_del al_lado_izquierdo_de / 左边 左侧 左面 左方
left = on_the_left to_the_left at_left left on_the_left_side / a_la_izquierda izquierda izquierdo / 左
right-of = to_the_right_of on_the_right_of on_the_right_side_of right_of at_the_right_of / a_la_derecha_de a_la_derecha_del al_lado_derecho_de / 右边 右侧 右面 右方
right = on_the_right to_the_right at_right right on_the_right_side / a_la_derecha derecha derecho / 右
above = above over / por_encima_de por_encima_del / 上方
below = below under beneath underneath / debajo_de debajo_del bajo por_debajo_de / 下方 下面 底下 之下
on-top = / en_lo_alto_de en_la_cima_de / 顶上 顶部
at-bottom = on_the_bottom_of at_the_bottom_of / en_el_fondo_de al_fondo_de / 底部
in-front = in_front_of / delante_de frente_a delante_del frente_al enfrente_de / 前面 面前 之前 前方 前
behind = behind in_back_of / detrás_de detrás_del tras / 后面 背后 后方 身后 后
near = near next_to beside by_the_side_of close_to adjacent_to alongside nearby / junto_a junto_al cerca_de cerca_del al_lado_de al_lado_del / 旁 旁边 边上 附近 身旁 身边
between = between / entre / 之间 中间
among = among amid amidst / en_medio_de entre_medio_de / 当中
around = around surrounding / alrededor_de alrededor_del / 周围 围着 围绕
inside = inside / dentro_de dentro_del / 里面 内部 里边
outside = outside outside_of / fuera_de fuera_del / 外面 外 室外
against = against / contra / 靠着 倚着
opposite = opposite across_from facing / enfrente / 对面 面对 面对着
centre = in_the_centre_of in_the_center_of in_the_middle_of in_the_centre in_the_center in_the_middle center centre middle / en_el_centro_de en_el_centro en_medio / 中央 正中 中心
upside-down = upside_down upside-down / boca_abajo al_revés / 倒立 颠倒
off = off off_of / / 
out = out / fuera / 
up = up upward upwards / hacia_arriba arriba / 
down = / hacia_abajo abajo / 
away = away away_from / lejos_de / 
from = from out_of / desde / 从 自
toward = toward towards / hacia / 朝 向 朝着 向着
`;

/** The looser prepositions: they stand between two things without naming a side. */
export const LINKS = `
on = on onto upon on_top_of on_the_top_of atop / sobre encima_de encima_del / 上 上面 之上
in = in into within / en / 里 中 内 之中
through = through across along throughout / por a_través_de a_lo_largo_de / 
down = down / / 
at = at / / 在
with = with / con / 
of = of 's made_of made_from made_out_of / de del hecho_de hecha_de hechos_de hechas_de fabricado_de fabricada_de / 的
agent = / / 被
object = / / 把 将
for = for / para / 
to = to / a al / 到
as = as like / como / 
during = during while / durante mientras / 
by = by / / 
about = about / acerca_de / 
`;

const isThing = ({ kind, describes }: Word): boolean => kind === 'content' && !describes;

/** `cup left-of plate`: the side with the things before and after it. */
export const positionFacts = factsOfKind('position', (sentence, index) => {
  const before = sentence.slice(0, index).findLast(isThing);
  const after = sentence.slice(index + 1).find(isThing);
  return [before, after].filter((word) => word !== undefined);
});
