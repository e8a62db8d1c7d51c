// Styles and characters of a product.
import { entries } from './entry.ts';

export const STYLES = entries(`
minimalist | 简约,极简,简洁,简约风 | minimalista, sencillo | minimal, simple
street | 街头,高街 | urbano, callejero, street | streetwear, urban
casual | 休闲 | casual, informal
youthful | 青春,青春活力 | juvenil
fresh | 清新,小清新 | fresco
sexy | 性感 | sexy
vintage | 复古,怀旧,古着 | vintage, retro, clásico | retro, antique, milgrain
artistic | 文艺 | artístico, bohemio chic
intellectual | 知性 | intelectual
british | 英伦风,英伦 | británico, inglés
trendy | 潮流,潮牌,国潮,潮 | de moda, tendencia | fashionable
rock | 摇滚,朋克,暗黑 | rockero, roquero | punk
sporty | 运动,运动风 | deportivo | sports, athletic
noble | 高贵,奢华,轻奢 | lujoso, lujo | luxury, luxurious, deluxe
elegant | 优雅,典雅,气质 | elegante | classy, sophisticated
sweet | 甜美 | dulce
cute | 可爱,萌 | adorable, tierno | kawaii
girlish | 少女,少女感,减龄 | aniñado
lady | 名媛,淑女,ol,职业 | de dama, de oficina | ladylike, office
commuting | 通勤,商务 | oficina, de trabajo | business, formal
romantic | 浪漫 | romántico
ethnic | 民族风,民族 | étnico
boho | 波西米亚 | bohemio, boho | bohemian
japanese | 日系,日式 | japonés
korean | 韩版,韩系,韩范,ins风 | coreano
european | 欧美,欧式,法式,宫廷风,宫廷 | europeo, francés | french
chinese | 中式,中国风,新中式 | chino | oriental
nordic | 北欧 | nórdico, escandinavo | scandinavian
rustic | 田园,森系,乡村 | rústico, campestre | farmhouse
industrial | 工业风,工装 | industrial | workwear, cargo
preppy | 学院风,学院,学生 | colegial, preppy | college
military | 军旅,军装 | militar
modern | 现代,摩登,时尚 | moderno, contemporáneo | contemporary
classic | 经典,百搭,基础款 | clásica, atemporal, versátil | timeless, classic
avant-garde | 前卫,另类,个性 | vanguardista | unique
dreamy | 仙气,仙女,飘逸,仙女范 | vaporoso, etéreo | flowing
mature | 成熟,稳重,大气 | maduro | mature
handsome | 帅气,中性,酷 | masculino, unisex | unisex
forest | 慵懒,随性 | relajado, desenfadado | laid-back
gothic | 哥特 | gótico
hip-hop | 嘻哈 | hip hop
lolita | 洛丽塔,洋装
outdoor | 户外 | outdoor, de exterior
party | 派对,晚宴,礼服 | fiesta, de noche, de gala | evening, cocktail
portable | 便携,迷你,小巧,轻便 | portátil, compacto, mini | compact, mini, travel size
professional | 专业 | profesional, gamer, gaming | commercial, heavy duty, heavy-duty
gentlemanly | 绅士,雅痞 | caballero
`);
