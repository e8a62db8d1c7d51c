// The page of one cue: everything that the show's page has no room for.
import type { CuePublication } from '../../shared/domain/manifest.ts';
import { cueArticle } from './cue.ts';
import { documentOf } from './document.ts';
import { allFiles } from './files.ts';
import { markup, type Html } from './html.ts';
import { making } from './making.ts';
import { marketChanges } from './notices.ts';
import { cuePageName, type View } from './view.ts';

const neighbour = (publication: CuePublication | undefined, words: string): Html =>
  publication === undefined
    ? markup`<span></span>`
    : markup`<a href="${cuePageName(publication)}">${words} <span lang="${publication.cue.language}">${publication.cue.title}</span></a>`;

/** The page as text; `index` counts from 0 in show order. Everything that a script or model said is escaped. */
export const cuePage = (publication: CuePublication, view: View, index: number): string => {
  const { cues } = view.manifest;
  const body = markup`<nav class="path" aria-label="The show">
      <a href="index.html#${publication.cue.cueId}">${view.manifest.title}</a>
    </nav>
    <main class="one">
      ${cueArticle(publication, view, { position: index + 1, details: 'all' })}
      ${allFiles(publication, view)} ${marketChanges(publication, view)} ${making(publication, view)}
    </main>
    <nav class="path" aria-label="Other moments">
      ${neighbour(cues[index - 1], '←')} ${neighbour(cues[index + 1], '→')}
    </nav>`;
  return documentOf(view, `${publication.cue.title} · ${view.manifest.title}`, body);
};
