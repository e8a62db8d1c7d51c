// The words by which a product sheet's columns are known, and the language a column is in.
import type { Vocabulary } from '../tables/match-column.ts';

export type ProductRole =
  | 'sku'
  | 'title'
  | 'price'
  | 'offerPrice'
  | 'compareAt'
  | 'currency'
  | 'image'
  | 'sellingPoints'
  | 'attributes'
  | 'order'
  | 'notes';

export const PRODUCT_COLUMNS: Vocabulary<ProductRole> = {
  sku: {
    zh: [
      '货号',
      '款号',
      '商品编号',
      '商品编码',
      '产品编号',
      '产品编码',
      '编码',
      '编号',
      '商品id',
      '款式编码',
      '商家编码',
    ],
    en: [
      'sku',
      'item no',
      'item number',
      'item code',
      'product id',
      'product code',
      'article number',
      'style no',
      'style number',
      'code',
      'id',
      'reference',
      'ref',
      'part number',
    ],
    es: ['sku', 'referencia', 'ref', 'codigo', 'codigo de producto', 'clave', 'codigo de articulo'],
  },
  title: {
    zh: [
      '品名',
      '标题',
      '商品名称',
      '产品名称',
      '商品标题',
      '商品名',
      '产品名',
      '名称',
      '商品',
      '产品',
      '宝贝标题',
      '单品',
    ],
    en: ['title', 'name', 'product name', 'product', 'item', 'item name', 'product title'],
    es: ['titulo', 'nombre', 'producto', 'articulo', 'nombre del producto'],
  },
  price: {
    zh: ['价格', '售价', '单价', '零售价', '销售价'],
    en: ['price', 'unit price', 'retail price', 'selling price'],
    es: ['precio', 'pvp', 'precio de venta', 'precio unitario'],
  },
  offerPrice: {
    zh: ['直播价', '到手价', '活动价', '券后价', '优惠价', '促销价', '直播间价格', '特价'],
    en: ['live price', 'offer price', 'sale price', 'special price', 'deal price', 'promo price'],
    es: [
      'precio de oferta',
      'precio oferta',
      'precio live',
      'precio en directo',
      'precio rebajado',
      'precio promocional',
    ],
  },
  compareAt: {
    zh: ['原价', '划线价', '吊牌价', '市场价', '日常价', '专柜价', '门店价'],
    en: [
      'compareat',
      'compare at',
      'compare at price',
      'original price',
      'list price',
      'was price',
      'was',
      'regular price',
      'rrp',
      'msrp',
      'price before',
    ],
    es: ['precio anterior', 'precio original', 'precio antes', 'antes', 'precio tachado', 'precio de lista'],
  },
  currency: { zh: ['币种', '货币'], en: ['currency', 'currency code'], es: ['moneda', 'divisa'] },
  image: {
    zh: [
      '图片',
      '主图',
      '商品图',
      '产品图',
      '图',
      '照片',
      '商品图片',
      '产品图片',
      '图片链接',
      '主图链接',
      '白底图',
      '图片地址',
    ],
    en: [
      'image',
      'photo',
      'picture',
      'image url',
      'photo url',
      'image src',
      'image link',
      'main image',
      'product image',
      'packshot',
      'file',
    ],
    es: ['imagen', 'foto', 'fotografia', 'imagen principal', 'url de la imagen', 'url imagen', 'archivo'],
  },
  sellingPoints: {
    zh: ['卖点', '亮点', '核心卖点', '产品卖点', '商品卖点', '特点', '利益点'],
    en: [
      'selling points',
      'selling point',
      'sellingpoints',
      'highlights',
      'key features',
      'features',
      'benefits',
      'usps',
      'usp',
    ],
    es: ['puntos de venta', 'puntos clave', 'destacados', 'ventajas', 'beneficios', 'caracteristicas'],
  },
  attributes: { zh: ['属性', '商品属性'], en: ['attributes'], es: ['atributos'] },
  order: { zh: ['序号', '排序', '序'], en: ['no', 'nr', 'row'], es: ['n', 'num', 'orden'] },
  notes: { zh: ['备注'], en: ['notes', 'note', 'remarks', 'comments'], es: ['notas', 'observaciones', 'comentarios'] },
};

/** A product sheet names products. */
export const isProductSheet = (roles: ReadonlySet<ProductRole>): boolean =>
  roles.has('title') || (roles.has('sku') && roles.size > 1);

const LANGUAGE_WORDS: readonly (readonly [RegExp, string])[] = [
  [/中文|chinese|chino/iu, 'zh'],
  [/英文|英语|english|ingl[eé]s/iu, 'en'],
  [/西班牙文|西班牙语|西语|西文|spanish|espa[nñ]ol|castellano/iu, 'es'],
];
const TAG = /[\s_\-:：./(（[【]+(zh|en|es)(?:[-_]([a-z]{2}|hans|hant))?\s*[)）\]】]?\s*$/iu;

/** A header without the language it states: `title_en-us` is `title` in `en-US`, `标题（英文）` is `标题` in `en`. */
export const splitLanguage = (header: string): { base: string; language?: string } => {
  const plain = header.normalize('NFKC').trim();
  const tag = TAG.exec(plain);
  if (tag !== null) {
    const [whole, language = '', region] = tag;
    const suffix = region === undefined ? '' : `-${region.length === 2 ? region.toUpperCase() : region}`;
    return { base: plain.slice(0, plain.length - whole.length), language: language.toLowerCase() + suffix };
  }
  for (const [word, language] of LANGUAGE_WORDS)
    if (word.test(plain)) {
      const base = plain
        .replace(word, '')
        .replaceAll(/[()（）[\]]|\b(?:en|in)\b/giu, ' ')
        .trim();
      if (base !== '') return { base, language };
    }
  return { base: plain };
};
