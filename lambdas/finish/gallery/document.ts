// The frame of every page of the gallery: head, policy, style and our own script.
import { createHash } from 'node:crypto';
import { BEHAVIOUR } from './behaviour.ts';
import { markup, trustedHtml, type Html } from './html.ts';
import { styleSheet } from './style.ts';
import { themeOf } from './theme.ts';
import type { View } from './view.ts';

/** Only our own script may run, whatever a livestream script says; nothing is loaded from anywhere else. */
const contentPolicy = (): string => {
  const hash = createHash('sha256').update(BEHAVIOUR).digest('base64');
  return `default-src 'none'; img-src 'self' file: data:; style-src 'unsafe-inline'; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
};

/** A whole document as text. */
export const documentOf = (view: View, title: string, body: Html): string => {
  const language = [...view.analysis.languages].sort((a, b) => b.share - a.share)[0]?.language ?? 'en';
  return markup`<!doctype html>
    <html lang="en" data-script-language="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="${contentPolicy()}" />
        <meta name="color-scheme" content="light" />
        <title>${title}</title>
        <style>${trustedHtml(styleSheet(themeOf(view.spec.packs.brand)))}</style>
      </head>
      <body>
        ${body}
        <script>${trustedHtml(BEHAVIOUR)}</script>
      </body>
    </html>
  `.html;
};
