// People and animals, as in things.ts: what may wear, hold or be beside something.

/** People by sex, age, family and what they do. */
export const PEOPLE = `
woman = woman lady womens / mujer señora dama / 女人 女子 女士 妇女 女的
man = man guy gentleman / hombre señor tipo caballero varón / 男人 男子 男士 男的
female = female / hembra fémina / 女性
male = male / macho / 男性
boy = boy little_boy young_boy small_boy / niño chico muchacho niñito / 男孩 小男孩 男孩子 男孩儿 男童 小男孩儿
girl = girl little_girl young_girl small_girl / niña chica muchacha niñita / 女孩 小女孩 女孩子 女孩儿 女童 小姑娘 姑娘 小女孩儿
child = child kid youngster little_child young_child small_child little_kid young_kid / / 孩子 小孩 儿童 小孩子 小朋友 孩童 幼儿 小孩儿
person = person people human human_being humans somebody someone individual persons / persona alguien humano gente individuo / 人 人们 某人 有人 人物 人类
baby = baby infant / bebé / 婴儿 宝宝
teenager = teenager teen adolescent / adolescente / 青少年 少年
young-people = young_people youths / jóvenes gente_joven / 年轻人 青年 青年人
couple = couple / pareja / 情侣 夫妇
crowd = crowd / multitud / 人群
mother = mother mom mommy mama / madre mamá / 妈妈 母亲 妈
father = father dad daddy papa / padre papá / 爸爸 父亲 爸
parent = parent / / 父母 家长
grandmother = grandmother grandma granny / abuela / 奶奶 祖母 外婆 姥姥
grandfather = grandfather grandpa granddad / abuelo / 爷爷 祖父 外公 姥爷
brother = brother / hermano / 哥哥 弟弟 兄弟
sister = sister / hermana / 姐姐 妹妹 姐妹
son = son / hijo / 儿子
daughter = daughter / hija / 女儿
friend = friend / amigo / 朋友
husband = husband / esposo marido / 丈夫 老公
wife = wife / esposa / 妻子 老婆
bride = bride / novia / 新娘
groom = groom bridegroom / novio / 新郎
old-person = old_person elderly_person senior_citizen / / 老人 老年人 老人家
old-woman = old_lady / anciana viejecita / 老太太 老奶奶 老妇人
old-man = / anciano viejecito / 老头 老爷爷 老大爷
doctor = doctor physician / médico doctor / 医生 大夫
nurse = nurse / enfermera / 护士
teacher = teacher / profesor maestro / 老师 教师
student = student pupil / estudiante alumno / 学生
chef = chef / chef / 厨师 大厨
cook-person = / cocinero / 
waiter = waiter / camarero mesero / 服务员
police-officer = police_officer policeman cop / policía agente_de_policía / 警察 民警
firefighter = firefighter fireman / bombero / 消防员
soldier = soldier / soldado / 士兵 军人 战士
farmer = farmer / granjero agricultor / 农民 农夫
driver = driver / conductor chófer / 司机
player = player / jugador / 球员 选手
athlete = athlete / atleta deportista / 运动员
model-person = / modelo / 模特 模特儿
host = presenter streamer livestreamer / presentador / 主播 主持人
customer = customer client shopper / cliente / 顾客 客户 客人
seller = seller vendor salesperson / vendedor / 卖家
shop-assistant = shop_assistant sales_clerk / dependiente / 店员 售货员
worker = worker / trabajador obrero / 工人
musician = musician / músico / 音乐家 乐手
singer = singer / cantante / 歌手
dancer = dancer / bailarín bailarina / 舞者
artist = artist / artista / 艺术家
painter = painter / pintor / 画家
cyclist = cyclist bicyclist / ciclista / 骑行者 骑车人
runner = runner / corredor / 跑步者
surfer = surfer / surfista surfeador / 冲浪者
skier = skier / esquiador / 滑雪者
climber = climber / escalador / 攀岩者 登山者
king = king / rey / 国王
queen = queen / reina / 女王 王后
prince = prince / príncipe / 王子
princess = princess / princesa / 公主
`;

export const ANIMALS = `
animal = animal / animal / 动物
dog = dog / perro / 狗 狗狗 犬 狗儿
puppy = puppy / cachorro perrito / 小狗 幼犬
cat = cat / gato / 猫 猫咪 猫儿
kitten = kitten kitty / gatito / 小猫 小猫咪
horse = horse / caballo / 马 马儿 马匹
foal = foal / potro / 小马
donkey = donkey / burro asno / 驴 驴子 毛驴
zebra = zebra / cebra / 斑马
cow = cow / vaca / 牛 奶牛 母牛
bull = bull / toro / 公牛
calf-animal = / ternero becerro / 小牛
sheep = sheep / oveja / 羊 绵羊
lamb = lamb / cordero / 羊羔 小羊
goat = goat / cabra / 山羊
pig = pig / cerdo cochino / 猪
piglet = piglet / lechón cerdito / 小猪
rabbit = rabbit bunny bunny_rabbit / conejo / 兔子 兔 小兔子
bird = bird / pájaro ave / 鸟 鸟儿 小鸟
chicken-bird = hen / gallina / 母鸡
rooster = rooster cockerel / gallo / 公鸡
duck = duck / pato / 鸭 鸭子
goose = goose / ganso oca / 鹅
swan = swan / cisne / 天鹅
pigeon = pigeon / paloma / 鸽子
eagle = eagle / águila / 鹰 老鹰
owl = owl / búho lechuza / 猫头鹰
parrot = parrot / loro / 鹦鹉
penguin = penguin / pingüino / 企鹅
elephant = elephant / elefante / 大象 象
lion = lion / león / 狮子
tiger = tiger / tigre / 老虎 虎
leopard = leopard / leopardo / 豹 豹子
bear = bear / oso / 熊
panda = panda panda_bear / panda oso_panda / 熊猫 大熊猫
monkey = monkey / mono / 猴子 猴
fox = fox / zorro / 狐狸
wolf = wolf / lobo / 狼
deer = deer / ciervo venado / 鹿
giraffe = giraffe / jirafa / 长颈鹿
kangaroo = kangaroo / canguro / 袋鼠
camel = camel / camello / 骆驼
mouse = / ratón / 老鼠
hamster = hamster / hámster / 仓鼠
squirrel = squirrel / ardilla / 松鼠
turtle = turtle / tortuga / 乌龟 海龟
snake = snake serpent / serpiente culebra / 蛇
frog = frog / rana / 青蛙
lizard = lizard / lagarto lagartija / 蜥蜴
crocodile = crocodile / cocodrilo / 鳄鱼
fish-animal = / pez / 鱼 鱼儿
goldfish = goldfish / / 金鱼
shark = shark / tiburón / 鲨鱼
dolphin = dolphin / delfín / 海豚
whale = whale / ballena / 鲸鱼 鲸
butterfly = butterfly / mariposa / 蝴蝶
bee = bee / abeja / 蜜蜂
`;

const idsOf = (table: string): string[] =>
  table
    .split('\n')
    .filter((line) => line.includes(' = '))
    .map((line) => line.slice(0, line.indexOf(' = ')));

export const PERSON_IDS: ReadonlySet<string> = new Set(idsOf(PEOPLE));
const setOf = (ids: string): ReadonlySet<string> => new Set(ids.split(' '));

export const MALE_IDS = setOf('man male boy father grandfather brother son husband groom old-man king prince');
export const FEMALE_IDS = setOf(
  'woman female girl mother grandmother sister daughter wife bride old-woman queen princess',
);
/** Ids of people and animals. */
export const BEING_IDS: ReadonlySet<string> = new Set([...PERSON_IDS, ...idsOf(ANIMALS)]);
