// The page that lists the finished runs.
import { galleryKey } from '../../../lambdas/shared/keys.ts';
import { formatUsd } from '../../../lambdas/shared/money.ts';
import type { Manifest } from '../../../lambdas/shared/domain/manifest.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Text that is safe between tags and inside quoted attributes. */
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

const row = ({ runId, title, finishedAt, totals, simulated, brand }: Manifest): string => `<li>
<a href="/${escapeHtml(galleryKey(runId))}"><strong>${escapeHtml(title)}</strong></a>
<span>${escapeHtml(brand.name)} · ${totals.cues} moments · ${totals.accepted} of ${totals.jobs} pictures ready ·
${simulated ? `paid $0.00; would cost ${formatUsd(totals.costMicroUsd)}` : `cost ${formatUsd(totals.costMicroUsd)}`} ·
<time datetime="${escapeHtml(finishedAt)}">${escapeHtml(finishedAt.slice(0, 16).replace('T', ' '))}</time></span></li>`;

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:56rem;margin:3rem auto;padding:0 1.25rem;color:#222;background:#faf8f5}
h1{font-size:1.5rem}ul{list-style:none;padding:0}li{padding:.9rem 0;border-top:1px solid #e4ded5}
a{color:inherit}span{display:block;color:#665;font-size:.9rem}`;

/** The whole page. Titles come from scripts and are escaped. */
export const runList = (manifests: readonly Manifest[]): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>Liveframe runs</title><style>${STYLE}</style></head><body><h1>Liveframe runs</h1>
${manifests.length === 0 ? '<p>No run has finished yet. Upload a script to <code>incoming/</code> or use <code>liveframe run</code>.</p>' : `<ul>${manifests.map(row).join('\n')}</ul>`}
</body></html>
`;
