// Writes an XMP packet: simple properties and language alternatives, always in the same order, so that the same facts give the same bytes.

export const NAMESPACES = {
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  Iptc4xmpCore: 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
  Iptc4xmpExt: 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/',
  TC260: 'http://www.tc260.org.cn/ns/AIGC/1.0/',
  liveframe: 'urn:liveframe:xmp:1.0/',
} as const;

/** `prefix:Name` */
export type PropertyName = `${keyof typeof NAMESPACES}:${string}`;

export type PropertyValue =
  | string
  /** A text in one language, BCP 47; also given as the default. */
  | { language: string; text: string };

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML 1.0 has no way to write most control characters and lone surrogates: they are left out. */
const escape = (text: string): string =>
  text
    .toWellFormed()
    .replace(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu, '')
    .replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

const alternatives = ({ language, text }: { language: string; text: string }): string =>
  `<rdf:Alt>${['x-default', language].map((each) => `<rdf:li xml:lang="${escape(each)}">${escape(text)}</rdf:li>`).join('')}</rdf:Alt>`;

const element = ([name, value]: readonly [PropertyName, PropertyValue]): string =>
  `<${name}>${typeof value === 'string' ? escape(value) : alternatives(value)}</${name}>`;

/** The packet for `properties`, in their order (ISO 16684-1). */
export const xmpPacket = (properties: readonly (readonly [PropertyName, PropertyValue])[]): string => {
  const used = Object.entries(NAMESPACES).filter(([prefix]) =>
    properties.some(([name]) => name.startsWith(`${prefix}:`)),
  );
  const declared = used.map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`).join(' ');
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    `<rdf:Description rdf:about="" ${declared}>`,
    ...properties.map(element),
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n');
};
