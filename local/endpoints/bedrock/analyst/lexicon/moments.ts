// How hosts speak when no picture is wanted: patterns per kind of moment. The first kind that matches wins.
import type { Unpictured } from '../../../../../lambdas/shared/domain/analysis.ts';

export interface MomentPattern {
  kind: Unpictured['kind'];
  /** Why it wants no picture, for a person. */
  reason: string;
  pattern: RegExp;
  /** Scene words a sentence may hold before it is pictured in spite of the pattern. */
  strength: number;
}

const CURRENCY = String.raw`(?:元|块|米|块钱|€|\$|￥|¥|£|euros?|dollars?|pesos|usd|eur|mxn|bucks)`;

export const MOMENT_PATTERNS: readonly MomentPattern[] = [
  {
    kind: 'draw',
    strength: 9,
    reason: 'A prize draw: something to do in the chat, nothing to show.',
    pattern:
      /抽奖|福袋|抽(?!绳|带|象|纸|屉)\S{0,3}(?:位|个|名)|截屏|中奖|恭喜\S{0,8}(?:宝|位|家人|姐妹)|开奖|送小样|扣1抽|红包雨/u,
  },
  {
    kind: 'draw',
    strength: 9,
    reason: 'A prize draw: something to do in the chat, nothing to show.',
    pattern:
      /\b(?:giveaway|raffle|prize draw|lucky draw|draw (?:one|a|the) (?:name|winner)|(?:and )?the winner|winners? (?:is|are|gets?)|we(?:'re| are) (?:drawing|giving away)|enter to win|wins? (?:one|a pair|a|this)|congratulations)\b/iu,
  },
  {
    kind: 'draw',
    strength: 9,
    reason: 'A prize draw: something to do in the chat, nothing to show.',
    pattern:
      /(?:sorte(?:o|amos|ar|ado)|rifa|ganador(?:a|es|as)?|enhorabuena|felicidades|premio|se lleva un vale|participa(?:r|d|n)? en el|regalamos (?:un|una|tres|cinco))/iu,
  },
  {
    kind: 'farewell',
    strength: 6,
    reason: 'The farewell.',
    pattern: /拜拜|晚安|下次再见|今天就到这|下播|明天见|再见|不见不散|下期见|先到这里/u,
  },
  {
    kind: 'farewell',
    strength: 6,
    reason: 'The farewell.',
    pattern:
      /\b(?:good ?bye|bye(?:-bye)?|see you (?:next|tomorrow|on|soon|all|then|same)|good ?night|that's (?:all|it) (?:for|from)|thanks? (?:you )?(?:all |everyone |everybody |so much )?for (?:watching|joining|coming|tuning|being|spending|hanging)|until next (?:time|week)|take care|signing off|wrap(?:s|ping)? (?:up|it up))\b/iu,
  },
  {
    kind: 'farewell',
    strength: 6,
    reason: 'The farewell.',
    pattern:
      /(?:adi[óo]s|hasta (?:luego|pronto|mañana|la próxima|el (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo))|nos vemos|gracias por (?:pasar|acompañar\w*|ver\w*|estar|conectar\w*|venir)|buenas noches a tod|un beso enorme|chao|cuidaos|cuídense|esto (?:es|ha sido) todo|me despido|nos despedimos)/iu,
  },
  {
    kind: 'greeting',
    strength: 6,
    reason: 'A greeting: the product is not shown yet.',
    pattern:
      /^.{0,3}欢迎|欢迎(?:来|大家|新|刚|进|各位|所有|宝|光临)|大家好|晚上好|早上好|下午好|中午好|哈喽|嗨[，,！!]|hello|我是(?:主播|助播|你们的|小|阿)|新进来的|第一次来|刚进来|宝宝们好|家人们好/iu,
  },
  {
    kind: 'greeting',
    strength: 6,
    reason: 'A greeting: the product is not shown yet.',
    pattern:
      /^(?:hi|hello|hey|good (?:morning|evening|afternoon)|welcome|howdy|morning|evening)\b|\b(?:we(?:'re| are) live|welcome (?:to|back|everyone|everybody|in)|i'm \p{Lu}\w+,|my name is|thanks? (?:you )?for (?:joining|being here|stopping by)|good (?:morning|evening|afternoon),? (?:everyone|everybody|all|good|friends|folks))/iu,
  },
  {
    kind: 'greeting',
    strength: 6,
    reason: 'A greeting: the product is not shown yet.',
    pattern:
      /(?:^|[¡\s])(?:hola|buenas|buenos días|buenas tardes|buenas noches|bienvenid[oa]s?)(?![\p{L}])|\b(?:soy \p{Lu}\w+|me llamo|gracias por (?:conectaros|conectarse|uniros|unirse))/iu,
  },
  {
    kind: 'housekeeping',
    strength: 4,
    reason: 'Shipping, returns and the running of the show.',
    pattern:
      /发货|快递|包邮|运费|售后|退换|七天无理由|客服|优惠券怎么|领券|物流|开发票|卡顿|退出去重新进|(?:听得?到|没有?|有)声音|声音(?:小|大|卡)|画面(?:卡|糊)|备注一下|已拍|保价|质保|划线价|授权|备案|生产(?:许可|厂家)|消费提醒|发票|网络有点|尺码表在|看不清|麦克风|直播间人有点多/u,
  },
  {
    kind: 'housekeeping',
    strength: 4,
    reason: 'Shipping, returns and the running of the show.',
    pattern:
      /\b(?:ships? (?:with|within|in|from|free|out|today|tomorrow|on)|shipping|delivery|returns?|refunds?|voucher|warranty|customer service|tracking|packaging slip|size chart|audio|microphone|mic|can you hear|lagging|refresh (?:the|your)|frozen screen|safety data sheet|contact our|call us|authorized (?:distributor|retailer|and trusted)|visiting our store|item #|upc|the (?:stream|sound|picture|screen|camera|connection) (?:froze|freezes|is|was|cut|dropped)|moderators?|dispatch(?:ed)?|postage)\b/iu,
  },
  {
    kind: 'housekeeping',
    strength: 4,
    reason: 'Shipping, returns and the running of the show.',
    pattern:
      /(?:env[íi]os?\b|enviamos|devoluci|reembolso|atención al cliente|seguimiento del pedido|gastos de|se ha cortado|(?:se )?(?:oye|escucha) (?:bien|mal)|el (?:sonido|micro|micrófono|audio)|guía de tallas|tabla de tallas|por privado|recargad|actualizad la|programa frío|la conexión|se ve (?:borroso|mal)|se (?:ha )?congel(?:ó|a|ado)|moderador\w*|24 ?(?:horas|h) (?:en|a) casa)/iu,
  },
  {
    kind: 'call-to-action',
    strength: 4,
    reason: 'A call to buy or to follow.',
    pattern:
      /点(?:个|一下|点)?(?:小)?关(?:注|小注)?|关注(?:一下|主播)?|粉丝团|灯牌|点赞|小黄车|上链接|(?<!无缝)链接|下单|下架|抓紧时间|去拍|拍下|快拍|拼手速|加购|左上角|右下角|飘个|扣个?1|倒计时|手慢无|库存|三、?二、?一|最后\S{0,6}(?:单|组|套|件)|(?<!不容|值得)错过|冲[！!]|赶紧|分享直播间|抢(?!眼|镜)/u,
  },
  {
    kind: 'call-to-action',
    strength: 4,
    reason: 'A call to buy or to follow.',
    pattern:
      /\b(?:follow (?:us|me|the|for)|hit (?:the )?(?:follow|like|bell|heart)|subscribe|tap (?:the|that)|click (?:the|here|on)|link (?:is )?(?:in|below)|add (?:it |one |them )?to (?:your )?(?:cart|bag|basket)|order (?:now|yours|today)|buy (?:now|it|yours)|grab (?:it|yours|one) (?:now|before)|shop now|only (?:\w+ ){1,3}left|sale ends|ends (?:tonight|today)|don't sleep on|hurry|last (?:chance|call|few|ones?|\d+)|while (?:stocks?|supplies) last|checkout|use (?:the )?code|turn on notifications|share (?:the|this) (?:stream|live)|don't miss|check out our|see this item|limited stock|going fast|three, two, one)\b/iu,
  },
  {
    kind: 'call-to-action',
    strength: 4,
    reason: 'A call to buy or to follow.',
    pattern:
      /(?:dad(?:le|nos|me)? (?:a seguir|al|un me gusta|like)|s[íi]guenos|seguidnos|síganos|campanita|suscr[íi]b\w+|(?:el )?enlace|carrito|compra(?:d|r|lo|la|los|las)? (?:ya|ahora|hoy)|pedid(?:lo|la)? (?:ya|ahora)|quedan (?:\S+ ){0,3}(?:unidades|chaquetas|pares|piezas|últimas)|así que corred|corred|últim[oa]s (?:unidades|piezas|horas|\d+)|se agotan?|no te (?:quedes|lo pierdas)|aprovecha|comparte|haz(?:ed)? clic|código de descuento|usad? el código|activad|llévatel[oa]|date prisa|cuenta atrás|tres, dos, uno|no lo pens[ée]is más|entrad ya|horas de rebajas)/iu,
  },
  {
    kind: 'price-only',
    strength: 3,
    reason: 'Prices only; they change and never stand in a picture.',
    pattern: new RegExp(
      String.raw`(?:原价|只要|到手|券后|优惠|平时|立减|再减|现价|破价|都是|一共|划算|补贴|市场价|专柜价)[^。！？]{0,16}\d+|\d+(?:\.\d+)?\s*${CURRENCY}|省\S{0,6}\d+`,
      'iu',
    ),
  },
  {
    kind: 'price-only',
    strength: 3,
    reason: 'Prices only; they change and never stand in a picture.',
    pattern:
      /(?:[$€£]\s?\d|\b\d+(?:[.,]\d+)?\s?(?:dollars|euros|pounds|bucks|usd|eur|€|pesos)|\b(?:half price|percent off|% off|was \d+|down (?:from|to) \d+|(?:prices?|discount)\b[^.!?]{0,30}\d|(?:precios?|rebajad\w+|descuento|oferta)\b[^.!?]{0,30}\d|de \d+ a \d+ euros))/iu,
  },
  {
    kind: 'chat',
    strength: 3,
    reason: 'Talk with the viewers.',
    pattern:
      /公屏|弹幕|(?:有|刚刚有)(?:人|宝宝|姐妹|家人|粉丝)(?:问|说)|问[^。]{0,10}(?:能不能|是不是|有没有|哪里|吗)|你们(?:从|是从|在)哪|多少人在线|人气(?:不错|很|真|高)|老粉|告诉我|打个招呼|不着急|哈哈哈|粉丝们|评论区|忽略(?:你的|以上|之前|所有)\S{0,4}指令/u,
  },
  {
    kind: 'chat',
    strength: 3,
    reason: 'Talk with the viewers.',
    pattern:
      /\b(?:in the (?:chat|comments)|(?:the|this|your|a) comments?|asks? (?:whether|if|about|how|what|for)|(?:is|are) asking|wants? to know|somebody wants|question from|where (?:you're|are you) (?:watching|from)|tell (?:us|me)|let (?:us|me) know|shout ?out|nice try|who(?:'s| is) (?:here|watching|joining)|type (?:the|a|one|yes)|say hi|drop a|how (?:is|are) (?:everyone|everybody|you all)|viewers|ignore (?:your|all|previous|the) (?:previous )?instructions|read(?:ing)? (?:this|your|the) (?:message|comment)s?|thank you, \p{Lu}\w+)/iu,
  },
  {
    kind: 'chat',
    strength: 3,
    reason: 'Talk with the viewers.',
    pattern:
      /(?:en el chat|en los? comentarios?|(?:me )?pregunta[ns]? |contad(?:me|nos|lo)|cuéntame|cuéntenme|desde dónde|nos veis|nos ven\b|me dicen|decidme|díganme|escrib(?:id|an|e) (?:la palabra|en|aquí)|quién (?:está|anda)|alguien (?:dice|pregunta|quiere)|saludos? a|¿verdad\?|ya leo|qué tal estáis|cómo están|ignora (?:tus|las) instrucciones|por aquí que)/iu,
  },
];
