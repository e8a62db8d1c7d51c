// Names for runs that a person recognises.

const MAX_LENGTH = 40;

const slugOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[’']/gu, '')
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '');

/** At most 40 characters, cut between words. */
const shorten = (slug: string): string => {
  if (slug.length <= MAX_LENGTH) return slug;
  const cut = slug.slice(0, MAX_LENGTH + 1);
  return (cut.includes('-') ? cut.slice(0, cut.lastIndexOf('-')) : cut.slice(0, MAX_LENGTH)).slice(0, MAX_LENGTH);
};

/** Letters that must be left of a title for it to stand for itself: one number out of a Chinese title says nothing. */
const MIN_LETTERS = 3;

/** a–z, 0–9 and hyphens, at most 40: from the title, else from the file's name (without folder and ending), else `script`. */
export const runSlug = (title: string, fileName: string): string => {
  const base = (fileName.split(/[/\\]/u).at(-1) ?? '').replace(/\.[^.]*$/u, '');
  const usable = [title, base].map(slugOf).find((slug) => (slug.match(/[a-z]/gu) ?? []).length >= MIN_LETTERS);
  return shorten(usable ?? 'script');
};
