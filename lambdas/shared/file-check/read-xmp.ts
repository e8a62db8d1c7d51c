// Reads an XMP packet from its XML, whatever prefixes and RDF forms its writer chose.
import { XMLParser } from 'fast-xml-parser';

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

export interface XmpValue {
  text: string;
  /** `xml:lang` of a language alternative. */
  language?: string;
}

/** Keys are namespace and local name in one: `http://purl.org/dc/elements/1.1/title`. */
export type Xmp = ReadonlyMap<string, readonly XmpValue[]>;

type Node = Record<string, unknown>;
type Scope = ReadonlyMap<string, string>;

const ATTRIBUTE = '@';
const MAX_PACKET = 256 * 1024;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: ATTRIBUTE,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
});

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

const scopeIn = (node: Node, outer: Scope): Scope =>
  new Map([
    ...outer,
    ...Object.entries(node).flatMap(([key, value]) =>
      key.startsWith(`${ATTRIBUTE}xmlns:`) ? [[key.slice(ATTRIBUTE.length + 6), String(value)] as const] : [],
    ),
  ]);

/** Namespace and local name; undefined for names without a known prefix. */
const expand = (name: string, scope: Scope): string | undefined => {
  const [prefix = '', local] = name.split(':');
  const namespace = scope.get(prefix);
  return local === undefined || namespace === undefined ? undefined : `${namespace}${local}`;
};

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

const textOf = (value: unknown): XmpValue => {
  if (!isNode(value)) return { text: asText(value) };
  const language = value[`${ATTRIBUTE}xml:lang`];
  return { text: asText(value['#text']), ...(typeof language === 'string' ? { language } : {}) };
};

/** A simple value, or the items of an Alt, Bag or Seq. */
const valuesOf = (value: unknown, scope: Scope): XmpValue[] => {
  if (!isNode(value)) return [textOf(value)];
  const container = Object.entries(value).find(([name]) => /^(?:Alt|Bag|Seq)$/.test(name.split(':')[1] ?? ''));
  if (container === undefined || !isNode(container[1])) return [textOf(value)];
  const inner = scopeIn(container[1], scope);
  return Object.entries(container[1]).flatMap(([name, items]) =>
    expand(name, inner) === `${RDF}li` ? listOf(items).map(textOf) : [],
  );
};

const readDescription = (node: Node, outer: Scope, into: Map<string, XmpValue[]>): void => {
  const scope = scopeIn(node, outer);
  for (const [name, value] of Object.entries(node)) {
    const key = expand(name.replace(/^@/, ''), scope);
    if (key === undefined || key.startsWith(RDF)) continue;
    into.set(key, [...(into.get(key) ?? []), ...listOf(value).flatMap((each) => valuesOf(each, scope))]);
  }
};

const visit = (node: Node, outer: Scope, into: Map<string, XmpValue[]>): void => {
  const scope = scopeIn(node, outer);
  for (const [name, value] of Object.entries(node)) {
    for (const child of listOf(value).filter(isNode)) {
      if (expand(name, scopeIn(child, scope)) === `${RDF}Description`) readDescription(child, scope, into);
      else visit(child, scope, into);
    }
  }
};

/** The packet's properties; undefined when it is no XML that can be trusted (too large, a document type, not well formed). */
export const readXmp = (packet: string): Xmp | undefined => {
  if (packet.length > MAX_PACKET || packet.includes('<!DOCTYPE')) return undefined;
  try {
    const into = new Map<string, XmpValue[]>();
    const document: unknown = parser.parse(packet);
    if (isNode(document)) visit(document, new Map(), into);
    return into;
  } catch {
    return undefined;
  }
};
