// Words that say nothing about a product.

const list = (words: string): string[] => words.trim().split(/\s+/u);

const ENGLISH = list(`
a an the and or but nor so yet of to in on at by for from with without into onto over under up down out off as than then
this that these those it its he she they we you i me my your our their his her them us who whom which what when where why how
is are was were be been being am do does did has have had having will would can could may might must shall should
not no yes if else while because about after before during between through per each any all both some more most other such only own
same too very just now here there also even ever never again still well much many few lot lots thing things way one two ones
get got gets go goes going come comes coming make makes made take takes give gives let see say says said tell know think want need
look looks looking like likes use uses used using put keep keeps really actually literally great good nice best better perfect
new every everyone everything something someone anyone please thanks thank today tomorrow tonight item product products selection
ideal ideally simply easily always whether within across around brand click shop store buy order price offer sale plus
first second last next start back day days time times year years sure right okay ok don't doesn't isn't can't won't it's that's you're we're i'm let's
`);

const SPANISH = list(`
el la los las lo un una unos unas de del al a en con por para sin sobre entre hasta desde y e o u ni pero mas que como cuando donde
quien cual cuyo si no ya muy mas menos tan tanto todo toda todos todas cada otro otra otros otras mismo misma este esta estos estas
ese esa esos esas esto eso aquel su sus mi mis tu tus nuestro nuestra vuestro se me te le les nos os lo yo ella ellos ellas
es son era fue ser sea estar esta estan hay tiene tienen tener hace hacer puede pueden poder va van ir ofrece permite garantiza
cualquier algun alguna ningun nada algo asi aqui ahora hoy luego siempre nunca tambien solo bien mejor gran grande buen buena
ideal ideales perfecto perfecta perfectos perfectas facil facilmente disenado disenada fabricado fabricada producto productos diseno
`);

const STOPWORDS = new Set([...ENGLISH, ...SPANISH]);

/** Chinese words that jieba calls nouns but that no keyword is made of. */
export const CHINESE_STOPWORDS: ReadonlySet<string> = new Set(
  list(`
时候 东西 感觉 效果 时间 今天 明天 大家 宝贝 宝宝 家人 家人们 姐妹 主播 直播间 直播 链接 价格 产品 商品 款式 版型 整体 部分 方面 情况
问题 朋友 自己 女性 男性 女生 男生 人 事 话 样子 程度 特点 细节 元素 风格 气息 范儿 味道 品质 魅力 气质 视觉 身材 身形 身姿 比例 线条感
设计 设计感 搭配 造型 单品 面料 材质 材料 质感 工艺 做工 裁剪 剪裁 色调 颜色 色彩 上身 下身 整个 位置 处 双眼 亮点 看点 点缀
能手 一款 这款 方式 过程 结果 感受 体验 原价 优惠 库存 数量 公屏 关注 粉丝 平时 现场 名称 型号 产地 规格 说明 地址 用户 消费者
`),
);

/** Whether a folded English or Spanish word says nothing by itself. */
export const isStopword = (folded: string): boolean => STOPWORDS.has(folded);
