// What happens in a picture.
import { entries } from './entry.ts';

export const ACTIONS = entries(`
a drop hanging from the lifted dropper | 滴管轻轻提起,一滴,提起来 | gota cae | drop hanging, drop falls
spread along the forearm | 小臂,手臂上 | antebrazo, brazo | forearm
being pressed softly onto the back of a hand | 手背上,慢慢推开,抹匀,涂抹 | aplicar, extender | rubbed in, applied, spread on
scooped with a wooden spoon | 挖起一勺,挖一勺,挖起 | cucharada | scooped, scoop
standing open beside a cup of tea | 旁边放着
twisted open | 转开,旋出,拧开 | abrir la tapa, se abre | twisted open, unscrewed, opened
applied to the lips | 嘴唇,抿了一下,涂嘴 | labios | lips, lipstick on
patted along the cheek | 轻轻拍,拍脸,脸颊 | mejilla | patted
water running off the skin | 喷壶,一喷,水珠 | salpicar | splash, sprayed
eggs sliding into foaming butter | 煎蛋,打一个鸡蛋 | huevos fritos | eggs just sliding in, frying eggs, eggs
searing a steak | 煎牛排,煎 | dorar, sellar la carne | searing, sear, sizzling, sizzle
simmering with steam rising | 咕嘟咕嘟,冒着泡,炖,煮 | hervir, burbujeando, guisar | simmering, simmer, boiling, bubbling, stew
baking in the oven | 烤,烘烤 | hornear | bake, baking, comes out of the dark oven, roast
stir-frying over a flame | 翻炒,炒菜,爆炒 | saltear | stir-fry, tossing
slicing a ripe tomato | 切番茄,切片 | cortar un tomate, rodaja | ripe tomato, slicing
chopping herbs | 切菜,切着,剁 | picar, cortar | chop, chopping, the blade rocks
pouring water in a slow spiral | 注水,手冲 | verter agua | slow spiral, thread of water, pour-over
pouring | 倒进,倒入,倒出,斟 | servir, verter, echar | pouring, pours, poured, pour
blending fruit into a smoothie | 榨汁,打成奶昔 | batir, triturar | smoothie, smoothies, blending, blueberries
scraping batter from a bowl | 刮 | rascar | scrapes, scraping, batter
sliding under a fillet of salmon | | | slides under
steam rising when the lid is opened | 掀开盖,冒出来,热气 | sale vapor | steam rising, steaming
running down the stairs with the fabric in the wind | | baja descalza, al viento | fabric in the wind
laughing at a table | 笑着,欢笑 | ríe, risas, sonríe | laughing, laughs, smiling, smile
waiting | 等待,等人 | espera | waiting
fastening a button | 扣上 | abrocha, abrochar | fastening, buttoning
resting on a wooden counter | | descansa sobre, reposa | resting on, rests
walking through the street | 走路,走起路来,漫步,散步,行走,逛街 | camina, pasea, cruza, paseo | walking, walk, strolling, walks
jumping in mid-air | 跳起来,跳跃 | salto, salta, en el aire | jump, jumping, leap
running | 跑步,奔跑 | correr, corre | running, run, jogging
dancing | 跳舞,旋转,转圈 | bailar, baila, gira | dancing, twirling, spin
swaying in the evening wind | 被晚风轻轻吹起,吹起,飘起来,裙摆 | ondea, moviéndose | swaying, fluttering
standing in a tent door opening on a sunset | 门帘一掀,撑开 | | pitched, set up
hanging on a branch | 挂在,挂着 | colgado, cuelga | hanging, hangs, hung
reading | 看书,阅读 | leyendo, lee | reading
working at a laptop | 办公,敲代码,打字 | trabajar, teclear | typing, working
listening to music | 听歌,听音乐 | escuchar música | listening, music
sleeping | 睡觉,入睡 | dormir, duerme | sleeping, asleep
hugging | 拥抱,抱着 | abrazar, abraza | hug, hugging
unwrapping a gift | 拆开,拆礼物 | abrir el regalo | unwrapping, unboxing
wiping clean | 擦,一擦,擦拭 | limpiar, pasar un paño | wipe, wiping, cleaning, rinse
washing hair with foam | 洗头,起泡,揉搓 | lavar el pelo | lather, shampooing
carried over the shoulder | 背着,斜挎,拎着 | colgado del brazo, al hombro | over the shoulder, over her arm
packed into a suitcase | 装进,打包,收纳 | guardar, en la maleta | packed, pack it
shining against the skin | 闪着光,闪闪,发亮 | brilla, resplandece | sparkles, shimmer, glistening, shining
riding a bicycle | 骑车,骑行 | en bicicleta, pedalear | riding, cycling
drinking a sip | 喝一口,喝着 | beber, tomar un sorbo | sip, drinking
eating | 吃,咬一口,咬下去 | comer, morder, probar | eating, bite, taste
worn by a model | 上身,穿上,穿着,试穿 | lleva puesto, llevar, puesta | wearing, worn, wear
held in the hand | 握在手里,拿在手里,手里 | en la mano, sostiene | held, holding, in your hand
standing on the table | 放在,摆着,摊着 | está sobre, sobre la mesa | sitting on, stands on, standing
`);

export const MOODS = entries(`
calm | 安静,宁静,平静,慢慢,静静 | tranquilo, calma, quieto, sosiego, silencio | calm, quiet, peaceful, gently, slow
tender | 温柔,柔软,软软,柔和 | tierno, suave, dulzura, delicado | tender, soft, gentle
cosy | 温暖,暖,暖和,舒服 | acogedor, cálido, calidez | cosy, cozy, warm, comfort
nostalgic | 小时候,回忆,怀念 | recuerdo, nostalgia, infancia | memories, childhood, nostalgic
festive | 节日,过年,圣诞,生日 | fiesta, navidad, celebrar | festive, celebrate, christmas, birthday
bold | 气场,惊艳,大胆 | atrevido, potente | bold, striking, powerful
fresh | 清爽,清新,凉爽,清凉 | fresco, frescura | fresh, crisp, refreshing
playful | 可爱,好玩,俏皮,哈哈 | divertido, travieso, juguetón | playful, fun, funny, cheeky
romantic | 浪漫,约会 | romántico, romántica, amor | romantic, romance, date night, love
elegant | 优雅,高级,精致 | elegante, elegancia, sofisticado | elegant, refined, graceful, sophisticated
energetic | 活力,元气,动感 | energía, vital, dinámico | energetic, lively, power, bright
homely | 家的味道,奶奶,妈妈 | hogar, abuela, casero | homely, home-made, family
free | 自由,洒脱,远方 | libertad, libre | free, freedom, adventure
luxurious | 奢华,高贵 | lujo, lujoso | luxury, luxurious
`);
