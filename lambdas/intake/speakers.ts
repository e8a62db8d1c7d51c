// Speaker names at the beginning of a script's line: `Ana:`, `主播：`, `**Maya (laughing):**`.

export interface SpeakerPrefix {
  name: string;
  /** Code units of the line that the name takes, with the space after it. */
  length: number;
}

const PREFIX =
  /^(?:\*\*)?([\p{L}][\p{L}\p{M}\p{N} .'’·&-]{0,30}?)\s*(?:[(（][^)）\n]{0,24}[)）])?\s*(?:\*\*)?\s*[:：](?!\/\/)(?:\*\*)?\s*/u;
const ROLE =
  /^(?:host|co-?host|presenter|moderator|narrator|anchor|speaker|guest|assistant|voice ?over|presentador[ae]?|conductor[ae]?|locutor[ae]?|invitad[oa]|主播|助播|副播|主持人?|嘉宾|旁白|场控|客服|观众|男主播|女主播)(?: ?[\p{N}A-Z一二三四])?$/iu;
/** Words before a colon that introduce a fact, not a person. */
const LABEL =
  /^(?:price|colou?rs?|materials?|sizes?|weight|brand|product|features?|note|notes|tip|tips|remember|warning|important|attention|details?|ingredients?|offer|bonus|code|link|title|language|includes?|description|(?:technical )?spec(?:ification)?s?|question|answer|q|a|ps|p\.s\.|precios?|color|colores|material|materiales|tallas?|peso|marca|producto|características|nota|notas|consejo|recuerda|ojo|atención|importante|detalles?|ingredientes|oferta|código|enlace|título|incluye|descripción|especificaciones(?: técnicas)?|pregunta|respuesta|注意|提示|价格|原价|现价|颜色|材质|面料|规格|尺寸|尺码|品牌|产品|商品|卖点|功效|成分|备注|说明|标题|语言|重点|亮点|优惠|链接|问|答|总结|记住|开场|结尾|第.{1,3}步?)$/iu;

const looksLikeName = (name: string): boolean =>
  name.split(/\s+/u).length <= 3 && name.split(/\s+/u).every((word) => /^\p{Lu}/u.test(word));

/** What stands before the first colon of a line, whatever it is. */
export const readPrefix = (line: string): SpeakerPrefix | undefined => {
  const [whole, name] = PREFIX.exec(line) ?? [];
  return whole === undefined || name === undefined || name.split(/\s+/u).length > 4
    ? undefined
    : { name: name.trim(), length: whole.length };
};

/**
 * Which prefixes of a script are speakers. A role (`Host`, `主播`) always is; a label (`Price`, `颜色`) never; another name is when it comes
 * back, or stands behind a timestamp, or is written like a name.
 */
export const findSpeakers = (prefixes: readonly { name: string; timed: boolean }[]): Set<string> => {
  const counts = new Map<string, number>();
  for (const { name } of prefixes) counts.set(name, (counts.get(name) ?? 0) + 1);
  const isSpeaker = ({ name, timed }: { name: string; timed: boolean }): boolean => {
    if (LABEL.test(name)) return false;
    return (
      ROLE.test(name) ||
      (counts.get(name) ?? 0) > 1 ||
      looksLikeName(name) ||
      (timed && /^\p{Script=Han}{2,4}$/u.test(name))
    );
  };
  return new Set(prefixes.filter(isSpeaker).map(({ name }) => name));
};
