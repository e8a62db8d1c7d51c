// Places a picture can be set in and their light, the more particular ones first.
import { entries } from './entry.ts';

export const SETTINGS = entries(`
sunlit window sill | 窗台,飘窗 | alféizar, repisa de la ventana | window sill, windowsill, window ledge
bedroom dressing table at night | 深夜的梳妆台
bedroom dressing table | 梳妆台,化妆台 | tocador | dressing table, vanity table
bathroom vanity by a window | 浴室,洗手台,卫生间,洗漱台 | baño, lavabo | bathroom, bathroom sink, washbasin, vanity
train seat with a folding table by the window | 高铁,火车,车厢,小桌板 | tren, vagón | train, carriage
stage with a velvet curtain and a spotlight | 幕布,红丝绒幕布,舞台 | escenario, telón | stage, velvet curtain
flower shop with a work table | 花店 | floristería | flower shop, florist
lift with mirrored walls | 电梯 | ascensor, elevador | in the lift, elevator
beach | 海边,沙滩,细沙,礁石,海滩 | playa, orilla | beach, shore, seaside, seashore
city street lined with trees | 早高峰,梧桐树,林荫道 | | tree-lined street
draped silk cloth | 丝绸上 | | silk cloth
white-washed stairway above the sea | | escalera encalada, escalinata
terrace with string lights | 露台,天台 | terraza con bombillas, terraza, azotea | terrace, patio, rooftop, balcony party
pier with boats at dawn | 码头,渔港 | muelle, embarcadero, puerto | pier, dock, harbour, harbor, jetty
walnut cutting board on a kitchen counter | 砧板上 | | walnut board, cutting board, chopping board
leather workshop with a wooden counter | 工作室,作坊,皮具工坊 | taller | workshop, atelier
market street with stalls | 菜市场,集市,市集,夜市 | mercado, mercadillo | market, market stall, farmers market
cobbled street | 石板路,小巷,老街 | calle empedrada, callejón | cobbled street, alley, cobblestone
blue window with a rush chair | | ventana azul abierta, silla de enea
stove by a kitchen window | 灶台,炉灶 | fogón, estufa, hornillo | stove, hob, stovetop, cooker
long oak table with candles | | mesa larga | long oak table, long table, candlelit table
kitchen counter | 厨房,料理台,岛台,橱柜 | cocina, encimera | kitchen, kitchen counter, countertop, worktop, white tiles
trailhead with a dusty car and pine trees | | | trailhead, dusty car, hood of a car, tailgate
office kitchen | 茶水间 | cocina de la oficina | office kitchen, break room
office desk | 办公室,办公桌,工位,书桌 | oficina, escritorio, despacho | office, desk, cubicle, workspace
campsite by a lake | 湖边,露营,营地,草地上 | lago, campamento, camping, acampada | campsite, camp, lake, lakeside, camp stove
frosty meadow at dawn | 霜,雪地 | escarcha, nieve | frost on the grass, frosty, snowy field
mountain path | 山路,山顶,登山,徒步,雪山 | montaña, sendero, cumbre, senderismo | mountain, trail, hike, summit, hillside
forest | 森林,树林,松林 | bosque, pinar | forest, woods, pine trees
park | 公园,草坪,草地 | parque, césped, hierba | park, lawn, grass
garden table | 花园,院子,后院,庭院 | jardín, patio trasero, huerto | garden, backyard, yard, garden table
field path at dusk | 麦田,田野,花田,油菜花 | campo, trigal, prado | wheat field, field, meadow
balcony | 阳台 | balcón | balcony
living room sofa | 客厅,沙发上 | salón, sala de estar, sala, sofá | living room, sofa, couch, lounge
bedroom | 卧室,床头,床上,被窝,枕边 | dormitorio, habitación, cama, mesita de noche | bedroom, bedside, nightstand
bedroom wardrobe | 衣柜,衣橱,试衣间,衣帽间 | armario, vestidor, probador | wardrobe, closet, dressing room, fitting room
hallway with a mirror | 玄关,穿衣镜 | recibidor, pasillo | hallway, entryway, full-length mirror
dining table | 餐桌,饭桌,小餐桌,圆桌 | mesa de comedor, comedor, mesa | dining table, dining room, breakfast table, dinner table
wooden table by a window | 木桌,桌上,桌面,茶几 | mesa de madera | wooden table, oak table, table
café terrace | 咖啡馆,咖啡店,咖啡厅 | cafetería, café, terraza de café | café, cafe, coffee shop
restaurant table | 餐厅,餐馆 | restaurante, bar | restaurant, bistro, bar
library | 图书馆,书店 | biblioteca, librería | library, bookshop, bookstore
school yard | 校园,教室,学校 | escuela, colegio, universidad | classroom, school, campus
gym | 健身房,瑜伽馆 | gimnasio | gym, studio floor
swimming pool | 泳池,游泳池 | piscina, alberca | pool, swimming pool, poolside
airport hall | 机场,候机 | aeropuerto | airport, departure lounge
metro platform | 地铁,站台,公交站 | metro, estación, parada | subway, metro, station, platform, bus stop
car interior | 车里,车上,副驾 | coche, carro, asiento | car, car seat, dashboard
hotel room | 酒店,民宿 | hotel | hotel, hotel room
wedding hall | 婚礼,婚宴 | boda, altar | wedding, altar, ceremony, wedding day
party room | 派对,生日会,年会 | fiesta, cumpleaños | party, birthday party, ballroom
snowy street | 下雪,雪天,雪 | nieve, nevada | snow, snowy street
rainy street | 雨天,下雨,雨里,雨后 | lluvia, día lluvioso | rain, rainy, rainy street
city street at night | 夜晚的街头,霓虹 | calle de noche, neón | neon, city lights
city street | 街头,街上,马路,街角,斑马线,出街,街拍 | calle, acera, plaza, esquina, asfalto, cruce | street, sidewalk, crossing, city, street corner
sea horizon | 海面,大海,海风 | mar, océano | sea, ocean, waves
stairs | 楼梯,台阶 | escalera, escaleras, escalón | stairs, steps, staircase
desert dunes | 沙漠 | desierto, dunas | desert, dunes
stone wall | 墙边,砖墙 | pared, muro, pared terracota | brick wall, stone wall
children's room | 儿童房 | cuarto de los niños | nursery, children's room, kids room
tatami tea room | 茶室,茶桌 | | tea room, tea table
studio plinth | 摄影棚,展台 | estudio, plinto, pedestal | studio, plinth, pedestal
fireplace | 壁炉 | chimenea | fireplace, hearth
`);

export const LIGHTS = entries(`
candle light | 烛光,蜡烛 | velas, luz de velas, vela | candle, candles, candlelight, candles lit
string lights at night | 彩灯,串灯 | bombillas encendidas, bombillas, guirnalda de luces, farolillos | string lights, fairy lights, lanterns
spotlight | 追光,聚光灯,射灯 | foco, focos | spotlight, stage light
firelight | 篝火,火光,炉火 | hoguera, fuego, fogata, brasas | campfire, firelight, fire, embers
neon light | 霓虹 | neón | neon
moonlight | 月光,月色 | luz de luna, luna | moonlight, moon
warm lamp light at night | 暖黄色的小灯,台灯,小灯,暖光,灯光,夜灯,暖黄 | lámpara, luz cálida, farolillo | lamp, one lamp, warm light, bedside lamp, lamplight
golden hour | 傍晚,黄昏,夕阳,晚霞,日落,落日 | atardecer, puesta de sol, ocaso, hora dorada | golden hour, sunset, dusk, evening sun, twilight, pink sky
grey rainy daylight | 雨天,阴天,雨里 | nublado, lluvioso, día gris | grey light, rainy, overcast, cloudy, drizzle
dappled light through leaves | 光斑,树影,斑驳的光 | sombra de los árboles, luz entre las hojas | dappled light, shade of a tree
low morning sun through steam | | | low morning sun
soft morning window light | 清晨,早晨,早上,晨光,清早,一大早 | mañana, por la mañana, amanecer, luz de la mañana | morning, morning light, morning sun, sunrise, dawn, early light
warm afternoon sun | 午后,下午,斜阳 | tarde, por la tarde, sol de la tarde | afternoon, afternoon sun, late sun
light from a single window | 窗边,靠窗,窗前 | una sola ventana, luz de la ventana, ventana | single window, window light, by the window, through the window
bright midday sun | 正午,中午,阳光,太阳,日光,烈日,大太阳 | mediodía, sol, luz del sol, rayo de sol | midday, noon, sunlight, sun, sunshine, daylight
soft warm light | 灯光软软的,柔光 | luz suave | soft light
studio softbox | 影棚 | luz de estudio | softbox, studio light
night with soft lamps | 深夜,夜里,夜晚,晚上,半夜,凌晨 | noche, medianoche, de noche | night, midnight, late night
`);
