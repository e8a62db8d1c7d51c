// HTML by tagged templates: everything put in is escaped, unless it is HTML already.

/** A piece of HTML that was made by `markup`. */
export interface Html {
  readonly html: string;
}

export type Content = Html | string | number | undefined | readonly Content[];

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

/** Makes text safe between tags and in quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"'`]/g, (character) => ENTITIES[character] ?? '');

const render = (content: Content): string => {
  if (content === undefined) return '';
  if (typeof content === 'string') return escapeHtml(content);
  if (typeof content === 'number') return String(content);
  return isHtml(content) ? content.html : content.map(render).join('');
};

const isHtml = (content: Html | readonly Content[]): content is Html => 'html' in content;

/** Indentation of the templates is for readers of the code only. */
const unindented = (part: string): string => part.replace(/\n\s+/g, '\n');

/** Attributes must stand in double quotes; nothing may be put into <script> or <style> but by trustedHtml. */
export const markup = (strings: TemplateStringsArray, ...contents: readonly Content[]): Html => ({
  html: strings.map((part, index) => render(contents[index - 1]) + unindented(part)).join(''),
});

/** Our own constant text (style sheet, script), put in as it is. Never for anything a script or a model said. */
export const trustedHtml = (text: string): Html => ({ html: text });
