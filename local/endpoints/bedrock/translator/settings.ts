// Places as a translator says them; the analyst's own rows gather loosely what points to a place.
import { entries } from '../analyst/lexicon/entry.ts';

export const PLACES = entries(`
sunlit window sill | 阳光照着的窗台 | alféizar soleado
bedroom dressing table | 卧室梳妆台 | tocador del dormitorio
bathroom vanity by a window | 窗边的浴室洗手台 | lavabo junto a una ventana
flower shop with a work table | 带工作台的花店 | floristería con mesa de trabajo
beach | 海滩 | playa
city street | 城市街道 | calle de la ciudad
city street lined with trees | 林荫街道 | calle arbolada
city street at night | 夜晚的城市街道 | calle de la ciudad de noche
cobbled street | 石板路 | calle empedrada
terrace with string lights | 挂着串灯的露台 | terraza con guirnaldas de luces
market street with stalls | 摆满摊位的集市 | calle de mercado con puestos
stove by a kitchen window | 厨房窗边的炉灶 | fogón junto a la ventana de la cocina
kitchen counter | 厨房台面 | encimera de cocina
long oak table with candles | 点着蜡烛的长橡木桌 | mesa larga de roble con velas
office desk | 办公桌 | escritorio de oficina
garden table | 花园餐桌 | mesa de jardín
dining table | 餐桌 | mesa de comedor
wooden table by a window | 窗边的木桌 | mesa de madera junto a una ventana
living room sofa | 客厅沙发 | sofá del salón
bedroom | 卧室 | dormitorio
balcony | 阳台 | balcón
park | 公园 | parque
forest | 森林 | bosque
mountain path | 山路 | sendero de montaña
café terrace | 咖啡馆露台 | terraza de una cafetería
car interior | 车内 | interior de un coche
hotel room | 酒店房间 | habitación de hotel
gym | 健身房 | gimnasio
library | 图书馆 | biblioteca
`);
