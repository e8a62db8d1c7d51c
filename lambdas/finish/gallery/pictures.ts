// Addresses of pictures, relative to gallery/index.html, so that the run's folder opens anywhere.
import { galleryKey, runPrefix, thumbKey } from '../../shared/keys.ts';

type ThumbSize = Parameters<typeof thumbKey>[2]['size'];

const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/** From the page to any object of the run's folder. */
export const fromGallery = (runId: string, key: string): string => {
  const folder = galleryKey(runId).slice(0, galleryKey(runId).lastIndexOf('/') + 1);
  return key.startsWith(folder)
    ? encodePath(key.slice(folder.length))
    : `../${encodePath(key.slice(`${runPrefix(runId)}/`.length))}`;
};

export interface Thumbs {
  /** The address of a thumb; undefined when publishing did not write it. */
  find: (cueId: string, which: string, size: ThumbSize) => string | undefined;
}

/** `names` are those of the objects below gallery/thumbs/. */
export const thumbsOf = (runId: string, names: ReadonlySet<string>): Thumbs => ({
  find: (cueId, which, size) => {
    const key = thumbKey(runId, cueId, { which, size });
    return names.has(key.slice(key.lastIndexOf('/') + 1)) ? fromGallery(runId, key) : undefined;
  },
});
