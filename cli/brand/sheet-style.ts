// The sheet's style sheet: legible on a phone, on a desktop and in print, in light and dark.

export const SHEET_STYLE = `
:root{color-scheme:light dark;--ink:#1d1d1f;--quiet:#6a6a70;--page:#f6f5f2;--card:#fff;--line:#e2e0da;--bar:#4b5563;--one:#bcd3e6;--two:#e3edf5;--off:#b3261e}
@media (prefers-color-scheme:dark){:root{--ink:#ededea;--quiet:#a3a3a8;--page:#17181a;--card:#212326;--line:#34373b;--bar:#c3c9d1;--one:#35516a;--two:#26333f;--off:#ff8a80}}
*{box-sizing:border-box}body{margin:0 auto;max-width:1180px;padding:2rem 1.25rem 4rem;background:var(--page);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
header>p{margin:0;color:var(--quiet)}h1{margin:0 0 1rem;font-size:2.4rem;line-height:1.1}h2{margin:2.5rem 0 .25rem;font-size:1.35rem}section>p{margin:0 0 1rem;color:var(--quiet)}
dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(210px,1fr));gap:.75rem;margin:0}dl div{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:.75rem 1rem}
dt{font-size:1.6rem;font-weight:650;font-variant-numeric:tabular-nums}dd{margin:0;color:var(--quiet);font-size:.875rem}
.notes{background:var(--card);border-left:4px solid var(--off);margin:1.25rem 0 0;padding:.75rem 1rem .75rem 2rem;border-radius:6px}
.palette{display:flex;flex-wrap:wrap;list-style:none;margin:0;padding:0;border-radius:12px;overflow:hidden;border:1px solid var(--line)}
.palette li{flex:1 0 130px;min-height:130px;padding:.75rem;display:flex;flex-direction:column;justify-content:flex-end;font-variant-numeric:tabular-nums}.palette span{font-size:.85rem}
.features{display:grid;grid-template-columns:repeat(auto-fill,minmax(250px,1fr));gap:.75rem}.features article{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:.75rem 1rem}
h3{margin:0 0 .5rem;font-size:.95rem}h3::first-letter{text-transform:uppercase}svg{display:block;width:100%;height:auto;overflow:visible}.two{fill:var(--two)}.one{fill:var(--one)}.bar{fill:var(--bar)}.centre{stroke:var(--ink);stroke-dasharray:3 3}.mark{fill:var(--off)}
.ends{display:flex;justify-content:space-between;gap:1rem;margin:.15rem 0 0;color:var(--quiet);font-size:.75rem;line-height:1.25}.ends span:last-child{text-align:right}.range{margin:.25rem 0 0;font-size:.85rem;font-variant-numeric:tabular-nums}
.samples{display:grid;grid-template-columns:repeat(auto-fill,minmax(130px,1fr));gap:.75rem}figure{margin:0;background:var(--card);border:1px solid var(--line);border-radius:10px;overflow:hidden}
figure img{display:block;width:100%;height:150px;object-fit:contain;background:var(--page)}figcaption{padding:.4rem .6rem;font-size:.8rem;overflow-wrap:anywhere}figcaption em{display:block;font-style:normal;color:var(--quiet);line-height:1.3;margin-top:.2rem}
.outlier{border:2px solid var(--off);grid-column:span 2}.outlier i{color:var(--off);font-style:normal;font-weight:600}
@media print{body{max-width:none;padding:0}figure,article{break-inside:avoid}}
`;
