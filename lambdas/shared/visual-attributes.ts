// Which attributes of a product can be seen. The same words decide what enters a prompt and what a new price leaves untouched.

/** English names of the attributes that are drawn, each with what sheets call it in English, Chinese and Spanish. */
const DRAWN: Readonly<Record<string, readonly string[]>> = {
  colour: ['colour', 'color', 'shade', '颜色', '色号', '色彩', 'tono'],
  material: ['material', 'fabric', '材质', '面料', '材料', 'tejido', 'tela', 'composición'],
  form: ['form', 'shape', '形态', '形状', '外形', '器型', 'forma'],
  pattern: ['pattern', 'print', '图案', '花纹', '印花', 'estampado', 'patrón'],
  finish: ['finish', 'texture', '质地', '表面', '工艺', 'acabado', 'textura'],
  style: ['style', '风格', '款式', 'estilo'],
  cut: ['cut', 'fit', '版型', 'corte'],
  sleeve: ['sleeve', 'sleeves', '袖型', '袖长', 'manga'],
  neckline: ['neckline', 'collar', '领型', '衣领', 'cuello', 'escote'],
  length: ['length', '裙长', '衣长', '裤长', 'largo'],
  closure: ['closure', '门襟', 'cierre'],
  packaging: ['packaging', 'container', '包装', 'envase'],
};
const ENGLISH_NAME = new Map(Object.entries(DRAWN).flatMap(([english, names]) => names.map((name) => [name, english])));

/** Attributes of the offer, not of the thing: they change without the product looking any different. */
const COMMERCIAL =
  /(?<!\p{L})(?:prices?|costs?|stock|inventory|offers?|discounts?|coupons?|shipping|delivery|warranty|gifts?|sales|ratings?|barcode|gtin|ean|urls?|links?|precios?|existencias|ofertas?|descuentos?|cupón|cupones|envío|garantía|regalos?|ventas|enlaces?)(?!\p{L})|价|库存|优惠|折扣|券|运费|物流|发货|保修|质保|赠|销量|评分|条码|链接/iu;

/** The attributes a picture can show, under their English names, in the order given; the rest is left out. */
export const drawnAttributes = (attributes: Readonly<Record<string, string>>): { name: string; value: string }[] =>
  Object.entries(attributes).flatMap(([name, value]) => {
    const english = ENGLISH_NAME.get(name.trim().toLowerCase());
    return english === undefined || value.trim() === '' ? [] : [{ name: english, value: value.trim() }];
  });

/**
 * What a product's visual version is taken over: every attribute that is not known to be commercial. Wider than what is drawn, so that an
 * attribute we do not know rather misses the cache than shows an old picture.
 */
export const visualAttributes = (attributes: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(attributes).filter(([name]) => !COMMERCIAL.test(name)));
