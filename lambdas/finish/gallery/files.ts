// The published files of a cue as links, market by market where there are several.
import type { CuePublication, PublishedFile } from '../../shared/domain/manifest.ts';
import { fileFacts } from './facts.ts';
import { markup, type Html } from './html.ts';
import { fromGallery } from './pictures.ts';
import type { View } from './view.ts';

const fileLink = ({ channel, key, width, height }: PublishedFile, { manifest, spec }: View): Html => {
  const name = spec.packs.channels.find(({ id }) => id === channel)?.name ?? channel;
  return markup`<a href="${fromGallery(manifest.runId, key)}">${name} <small>${width}×${height}</small></a> `;
};

/** The files of the first market. */
export const firstFiles = ({ files }: CuePublication, view: View): Html => {
  const [first] = view.spec.packs.markets;
  return markup`<p class="files">${files.filter(({ market }) => market === first?.id).map((file) => fileLink(file, view))}</p>`;
};

const fileItem = (file: PublishedFile, view: View): Html => {
  const facts = fileFacts(file);
  return markup`<li>${fileLink(file, view)}${facts.length === 0 ? markup`` : markup`<span>${facts.join(' · ')}</span>`}</li>`;
};

/** Every file with what is known of it, market by market. */
export const allFiles = ({ files }: CuePublication, view: View): Html => {
  const rows = view.spec.packs.markets.map(
    ({ id, name }) =>
      markup`<dt>${name}</dt><dd><ul>${files.filter(({ market }) => market === id).map((file) => fileItem(file, view))}</ul></dd>`,
  );
  return markup`<section class="all-files"><h3>Files</h3><dl>${rows}</dl></section>`;
};
