// The page's own script: choosing an option shows it large, arrow keys go through the show. Without it every link still works.

/** Plain browser JavaScript, run once at the end of the page. */
export const BEHAVIOUR = `
'use strict';
for (const option of document.querySelectorAll('a.option')) {
  option.addEventListener('click', (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || option.dataset.option === '') return;
    event.preventDefault();
    const cue = option.closest('.cue');
    const large = cue.querySelector('[data-large]');
    large.href = option.getAttribute('href');
    const image = large.querySelector('img');
    image.src = option.dataset.option;
    image.alt = option.querySelector('img').alt;
    const caption = cue.querySelector('[data-caption]');
    const name = document.createElement('b');
    name.textContent = option.dataset.name;
    caption.replaceChildren(name, ', ' + option.dataset.variation + '. ' + option.dataset.words);
    for (const other of cue.querySelectorAll('a.option')) other.removeAttribute('aria-current');
    option.setAttribute('aria-current', 'true');
  });
}
const cues = [...document.querySelectorAll('.cue')];
const stops = [...document.querySelectorAll('.timeline .stop a')];
const current = () => {
  const middle = innerHeight / 2;
  const passed = cues.filter((cue) => cue.getBoundingClientRect().top < middle);
  return passed.length === 0 ? -1 : passed.length - 1;
};
addEventListener('keydown', (event) => {
  const step = { ArrowRight: 1, ArrowLeft: -1, j: 1, k: -1 }[event.key];
  if (step === undefined || event.metaKey || event.ctrlKey || event.altKey) return;
  const next = cues[Math.min(cues.length - 1, Math.max(0, current() + step))];
  if (next === undefined) return;
  event.preventDefault();
  next.scrollIntoView({ behavior: 'smooth', block: 'start' });
  next.focus({ preventScroll: true });
});
const unfold = () => {
  const target = location.hash === '' ? null : document.getElementById(location.hash.slice(1));
  const fold = target === null ? null : target.closest('details');
  if (fold === null) return;
  fold.open = true;
  target.scrollIntoView();
};
addEventListener('hashchange', unfold);
unfold();
const follow = () => {
  const index = Math.max(0, current());
  const id = cues[index] === undefined ? '' : '#' + cues[index].id;
  for (const stop of stops) {
    if (stop.getAttribute('href') === id) stop.setAttribute('aria-current', 'true');
    else stop.removeAttribute('aria-current');
  }
};
addEventListener('scroll', follow, { passive: true });
follow();
`;
