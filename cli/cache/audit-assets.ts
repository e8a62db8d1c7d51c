// The audit page's style sheet and script, put into the page as they are.

export const AUDIT_STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 72rem; padding: 1rem 1rem 9rem; }
article { border: 1px solid #8886; border-radius: .5rem; margin: 1rem 0; padding: 1rem; }
article[data-verdict=right] { border-color: #2a8a4a; box-shadow: inset .3rem 0 #2a8a4a; }
article[data-verdict=wrong] { border-color: #c0392b; box-shadow: inset .3rem 0 #c0392b; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; }
@media (max-width: 40rem) { .pair { grid-template-columns: 1fr; } }
h3 { font-size: .85rem; font-weight: 600; margin: 0 0 .5rem; overflow-wrap: anywhere; }
img, .none { background: #8882; border-radius: .25rem; display: block; max-height: 22rem; max-width: 100%; }
.none { padding: 3rem 1rem; text-align: center; }
p { overflow-wrap: anywhere; }
mark { background: #ffd54a; border-radius: .2rem; color: #000; padding: 0 .15em; }
footer { align-items: center; display: flex; flex-wrap: wrap; gap: .5rem 1rem; justify-content: space-between; }
button { font: inherit; min-height: 2.75rem; min-width: 6rem; }
button[aria-pressed=true] { font-weight: 700; outline: 3px solid currentColor; }
aside { background: Canvas; border-top: 1px solid #8886; bottom: 0; display: flex; flex-wrap: wrap; gap: .5rem; left: 0; padding: .75rem 1rem; position: fixed; right: 0; }
aside label { flex-basis: 100%; }
textarea { flex: 1; font: .85rem/1.4 ui-monospace, monospace; }
`;

export const AUDIT_SCRIPT = `
const box = document.getElementById('command');
const said = new Map();
const show = () => {
  const marks = [...said].map(([hit, verdict]) => hit + '=' + verdict).join(' ');
  box.value = marks === '' ? '' : box.dataset.command + ' ' + marks;
};
const press = (article) => {
  for (const button of article.querySelectorAll('button'))
    button.setAttribute('aria-pressed', String(button.dataset.say === article.dataset.verdict));
};
for (const article of document.querySelectorAll('article')) {
  press(article);
  article.addEventListener('click', (event) => {
    const verdict = event.target.dataset.say;
    if (verdict === undefined) return;
    article.dataset.verdict = verdict;
    said.set(article.dataset.hit, verdict);
    press(article);
    show();
  });
}
document.getElementById('copy').addEventListener('click', () => {
  box.select();
  if (navigator.clipboard) navigator.clipboard.writeText(box.value); else document.execCommand('copy');
});
`;
