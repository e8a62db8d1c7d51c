// Words that give away a host's emotion. Patterns are per language, each hit counts its weight.
import type { Emotion } from '../../../../../lambdas/shared/domain/analysis.ts';

export interface EmotionCue {
  label: Emotion['label'];
  pattern: RegExp;
  weight: number;
}

export const EMOTION_CUES: readonly EmotionCue[] = [
  {
    label: 'urgent',
    weight: 2.5,
    pattern:
      /倒计时|手慢无|最后\S{0,4}(?:单|组|套|件|分钟|波)|抓紧|赶紧|库存(?:只|还|不多)|马上恢复|错过|秒杀|限时|限量|三、?二、?一|321|上链接|卖完|补不了|抢购|疯抢|快抢|抢到/gu,
  },
  {
    label: 'urgent',
    weight: 2.5,
    pattern:
      /\b(?:hurry|last chance|only \d+ left|while (?:stocks?|supplies) last|selling out|almost gone|ends? (?:tonight|today|soon)|don't miss|act (?:now|fast)|limited (?:time|stock|edition)|final (?:call|units|hours?)|right now|countdown|running out|before it'?s gone|going fast|last (?:few|one|ones|ten|twenty|fifty))\b/giu,
  },
  {
    label: 'urgent',
    weight: 2.5,
    pattern:
      /(?:corr(?:e|ed|an)\b|últim[oa]s?\b|quedan? (?:solo |pocas? |pocos? )?\S+|se agotan?|se acaban?|date prisa|daos prisa|rápido, rápido|ya mismo|solo hoy|termina (?:hoy|esta noche)|no van a volver|antes de que|cuenta atrás|no te (?:lo )?pierdas|aprovecha)/giu,
  },
  {
    label: 'excited',
    weight: 2,
    pattern:
      /来了来了|太(?:好看|惊艳|绝|香|漂亮|美|值)|绝了|惊艳|炸|哇+|天哪|超级|一下就开|爆款|火爆|冲[！!]|嗨|燃|震撼|必须|真的(?:绝|好)|尖叫|过瘾|好家伙/gu,
  },
  {
    label: 'excited',
    weight: 2,
    pattern:
      /\b(?:wow|amazing|incredible|awesome|oh my|can't believe|so excited|insane|fantastic|unbelievable|blown away|game.?changer|big joy|love love|look at that|stunning|crazy|best ever|let's go|obsessed)\b/giu,
  },
  {
    label: 'excited',
    weight: 2,
    pattern:
      /(?:increíbles?|guau|madre mía|una locura|alucin\w+|espectacular\w*|brutal|impresionante|qué (?:pasada|alegría|fuerte|maravilla|ganas)|fantástic\w+|blanquísim\w+|flip\w+|atención)/giu,
  },
  {
    label: 'warm',
    weight: 2,
    pattern:
      /妈妈|奶奶|家人(?!们)|家的味道|陪(?:伴|我|你)|温暖|暖(?:暖|光|和|意)|谢谢|感谢|感动|小时候|爱心|拥抱|心意|团圆|围坐|柴火|壁炉|母亲节|回家|一家人|全家/gu,
  },
  {
    label: 'warm',
    weight: 2,
    pattern:
      /\b(?:family|grandma|grandmother|mum|mom|home-?made|together|cosy|cozy|thank you|hug|heart|memories|loved ones?|candle(?:s|light)?|sunday|kids?|dad|childhood|comforting|gather|friends around|welcome home|soulmate|vow)\b/giu,
  },
  {
    label: 'warm',
    weight: 2,
    pattern:
      /(?:famili\w+|abuel\w+|mamá|madre\b(?! mía)|hogar\w*|cariño|gracias|abraz\w+|juntos|juntas|recuerd\w+|acogedor\w*|casero|casera|cálid\w+|corazón|domingo|leña|pueblo|hij[oa]s?|amig[oa]s|calor de)/giu,
  },
  {
    label: 'playful',
    weight: 2,
    pattern: /哈哈+|嘿嘿|嘻嘻|可爱|萌|好玩|俏皮|调皮|偷偷|小心机|小懒猫|戏精|淘气|逗|猫咪|表情包|笑死/gu,
  },
  {
    label: 'playful',
    weight: 2,
    pattern:
      /\b(?:haha+|lol|funny|silly|fun|cheeky|joke|laugh(?:ing|ed|s)?|ha,|corgi|giggl\w+|naughty|tickle|wink|adorable|goofy|oops|confession|guilty|sneak\w*|dance|puppy|kitten|cartoon)\b/giu,
  },
  {
    label: 'playful',
    weight: 2,
    pattern:
      /(?:jaja+|divertid\w+|travies\w+|broma|juguet\w+|gracios\w+|cosquill\w+|risas?|ríe|guiño|monísim\w+|chul\w+|pillín|bailar|picar[oa]|jug(?:amos|ar|ando)|antifaz|disfraz|peques|bailes?)/giu,
  },
  {
    label: 'calm',
    weight: 2,
    pattern: /安静|宁静|慢慢|轻轻|静静|平静|清晨|深夜|放松|舒缓|柔和|缓缓|悠闲|呼吸|雨声|白噪音|发呆|入睡|一口气/gu,
  },
  {
    label: 'calm',
    weight: 2,
    pattern:
      /\b(?:quiet(?:ly)?|calm(?:ing|ly)?|slow(?:ly)?|gentl[ey]|peaceful|soft(?:ly)?|breathe|breathes|silence|silent|serene|relax\w*|unwind|lower your voices|nobody else|early morning|still|sooth\w+|sleep|mist)\b/giu,
  },
  {
    label: 'calm',
    weight: 2,
    pattern:
      /(?:tranquil\w+|calma\w*|despacio|lent[oa]mente|silenci\w+|seren\w+|relaj\w+|respir\w+|paz\b|bajo la voz|poco a poco|suavemente|quiet[oa]s?|sosieg\w+|descans\w+|amanecer|niebla|lluvia)/giu,
  },
  {
    label: 'elegant',
    weight: 2,
    pattern:
      /优雅|高级|精致|气质|典雅|知性|名媛|端庄|质感|大气|简约|仙气|飘逸|温婉|轻奢|丝绒|真丝|韵味|轻盈|修长|低调|浪漫|婉约|雅致/gu,
  },
  {
    label: 'elegant',
    weight: 2,
    pattern:
      /\b(?:elegan\w+|refined?|sophisticat\w+|timeless|graceful(?:ly)?|exquisite|luxur\w+|polished|silk|velvet|masterpiece|stunning wedding|engagement|diamonds?|gown|understated|drapes?|tailored|chic)\b/giu,
  },
  {
    label: 'elegant',
    weight: 2,
    pattern:
      /(?:elegan\w+|sofisticad\w+|refinad\w+|delicad\w+|distinguid\w+|lujos\w+|atemporal\w*|seda|terciopelo|clásic\w+|exquisit\w+|estiliz\w+|gala|para toda la vida|perlas?|dorad[oa]s?|caída|gasa)/giu,
  },
  {
    label: 'trusting',
    weight: 2,
    pattern:
      /正品|官方|质保|放心|七天无理由|退换|检测|认证|专利|实验|真材实料|亲测|保证|承诺|成分|烟酰胺|神经酰胺|备案|质检|报告|检验|国标|溯源|医生|参数|授权|诚实|实话/gu,
  },
  {
    label: 'trusting',
    weight: 2,
    pattern:
      /\b(?:guarante\w+|warranty|certified|tested|trust(?:ed)?|authentic|authorized|clinical(?:ly)?|dermatolog\w+|proven|honest(?:ly)?|promise|refund|returns?|lab|report|approved|verified|patent(?:ed)?|formulation|nsf|safety data|measured|inspected|serviced|regulated|audited|(?:to|meets) (?:the )?standards?|doctor)\b/giu,
  },
  {
    label: 'trusting',
    weight: 2,
    pattern:
      /(?:garant\w+|certificad\w+|confianza|confiar|probad[oa] (?:en|por)|laboratorio|auténtic\w+|oficial\w*|devoluci\w+|sincer\w+|honest\w+|seguridad|dermatol[óo]g\w+|patentad\w+|de verdad|prometo|comprobad\w+|informe|homologad\w+|norma\b|ensay\w+|por escrito)/giu,
  },
];
