// The page's style sheet. Colours come from the brand, everything else is here.
import type { Theme } from './theme.ts';

const BASE = `
*{box-sizing:border-box}
html{scroll-behavior:smooth;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:400 16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif}
img{display:block;max-width:100%;height:auto;background:var(--line)}
a{color:var(--accent);text-underline-offset:.18em;text-decoration-thickness:1px}
a:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--accent);outline-offset:3px;border-radius:4px}
.cue:focus,.unpictured:focus{outline:none}
h1,h2,h3,h4,p,figure,blockquote,dl,dd,ul,ol{margin:0;padding:0}
ul,ol{list-style:none}
time,.number,.price,dd{font-variant-numeric:tabular-nums}
code{font:.86em ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;overflow-wrap:anywhere}
.skip{position:absolute;left:-999px}
.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem 1rem;z-index:9}
.top,.timeline ol,main,.accounts{max-width:1240px;margin-inline:auto;padding-inline:clamp(1rem,3.2vw,2.5rem)}
`;

const TOP = `
.top{display:grid;grid-template-columns:1fr auto;column-gap:2rem;align-items:baseline;padding-top:1.2rem;padding-bottom:.8rem}
.brand{grid-column:2;grid-row:1;display:flex;align-items:center;gap:.6rem;font-weight:600;letter-spacing:.01em}
.brand small{font-weight:400;color:var(--quiet)}
.swatches{display:inline-flex}
.swatches span{width:.95rem;height:.95rem;border-radius:50%;box-shadow:0 0 0 2px var(--paper),inset 0 0 0 1px rgb(0 0 0/.09);margin-left:-.28rem}
.swatches span:first-child{margin-left:0}
h1{grid-row:1;font:600 clamp(1.6rem,2.7vw,2.1rem)/1.15 var(--display);letter-spacing:-.012em;text-wrap:balance}
.lead{grid-column:1/-1;margin-top:.4rem;max-width:120ch;color:var(--quiet)}
.lead b{color:var(--ink);font-weight:600}
.timeline{position:sticky;top:0;z-index:5;background:color-mix(in srgb,var(--paper) 93%,transparent);backdrop-filter:blur(8px);border-block:1px solid var(--line)}
.timeline ol{display:flex;gap:.3rem;overflow-x:auto;padding-block:.4rem .35rem;scrollbar-width:thin;align-items:stretch}
.timeline li{flex:none}
.timeline a{display:flex;flex-direction:column;align-items:center;gap:.12rem;padding:.3rem .35rem;border-radius:8px;text-decoration:none;color:var(--quiet);font-size:.72rem;line-height:1.25;height:100%}
.timeline a:hover,.timeline a[aria-current]{background:color-mix(in srgb,var(--mark) 55%,transparent);color:var(--ink)}
.timeline img,.timeline .blank{width:36px;height:64px;object-fit:cover;border-radius:5px;box-shadow:0 1px 3px rgb(0 0 0/.18)}
.timeline .blank{background:var(--line)}
.timeline .name{max-width:5.6rem;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.timeline .stop time{font-weight:600;color:var(--ink);margin-top:.15rem}
.timeline .pause a{justify-content:flex-end;min-width:3.6rem}
.timeline .dot{width:9px;height:9px;border-radius:50%;border:1.5px solid var(--quiet);margin-bottom:auto;margin-top:26px}
`;

const CUE = `
main{padding-block:.4rem 1rem}
.cue{display:grid;grid-template-columns:minmax(0,max-content) minmax(24rem,1fr);gap:clamp(1.5rem,4vw,3.6rem);align-items:start;padding-block:1.2rem 3rem;scroll-margin-top:8.2rem}
.cue+.cue{border-top:1px solid var(--line)}
.pick{position:sticky;top:9rem}
.one .pick{top:1.2rem}
.pick .large{display:block;border-radius:14px;overflow:hidden;box-shadow:0 1px 2px rgb(0 0 0/.14),0 18px 44px -18px rgb(0 0 0/.38)}
.pick .large{width:max-content;max-width:100%}
.pick .large img{width:auto;height:clamp(24rem,calc(100vh - 22.5rem),44rem);max-width:min(27rem,42vw);object-fit:contain}
.pick figcaption{max-width:20rem}
.badge{display:inline-block;margin-top:.7rem;font-size:.72rem;letter-spacing:.02em;color:var(--quiet);border:1px solid var(--line);border-radius:99px;padding:.1rem .6rem}
.badge.card{background:var(--ink);color:var(--paper);border-color:var(--ink)}
figcaption{margin-top:.4rem;font-size:.88rem;color:var(--quiet)}
figcaption b{color:var(--ink)}
.when{font-size:.82rem;color:var(--quiet);letter-spacing:.01em}
.when time{font-weight:600;color:var(--ink)}
h2{font:600 clamp(1.35rem,2.4vw,1.8rem)/1.22 var(--display);letter-spacing:-.008em;margin-top:.15rem;text-wrap:balance}
.script{margin-top:.9rem;padding-left:1.1rem;border-left:3px solid var(--mark);font:400 clamp(1rem,1.25vw,1.1rem)/1.6 var(--display);color:var(--quiet);max-width:74ch}
.script p{white-space:pre-line;overflow-wrap:anywhere}
mark{background:linear-gradient(transparent 8%,var(--mark) 8% 92%,transparent 92%);color:var(--ink);padding:.05em .12em;border-radius:3px;box-decoration-break:clone;-webkit-box-decoration-break:clone}
.sold{display:flex;flex-wrap:wrap;gap:.3rem 1.6rem;align-items:baseline;margin-top:1rem}
.price{font-weight:700}
.sold s{color:var(--quiet);font-size:.88em}
.offers{display:flex;flex-wrap:wrap;gap:0 1.2rem}
.offer small{color:var(--quiet)}
.facts{display:flex;flex-wrap:wrap;gap:.15rem .9rem;margin-top:.9rem;font-size:.85rem;color:var(--quiet)}
.facts li::before{content:"";display:inline-block;width:.42em;height:.42em;border-radius:50%;background:var(--accent);margin-right:.5em;vertical-align:.12em}
.points{display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;color:var(--quiet)}
.points li::before{content:"";display:inline-block;width:.42em;height:.42em;border-radius:50%;background:var(--accent);margin-right:.5em;vertical-align:.12em}
.options{display:grid;grid-template-columns:repeat(auto-fill,minmax(7rem,8.2rem));gap:.8rem;margin-top:1.3rem}
.option{display:block;text-decoration:none;color:var(--quiet);font-size:.8rem}
.option img{width:100%;border-radius:9px;box-shadow:0 1px 3px rgb(0 0 0/.2);transition:transform .18s ease}
.option:hover img{transform:translateY(-3px)}
.option[aria-current] img{outline:3px solid var(--accent);outline-offset:2px}
.option[aria-current]{color:var(--ink)}
.option .label{display:block;margin-top:.45rem}
.option small{display:block;color:var(--quiet)}
.others{margin-top:1.1rem;display:grid;gap:.5rem;font-size:.9rem}
.missing{padding:.6rem .9rem;border-radius:9px;background:color-mix(in srgb,var(--mark) 28%,transparent)}
.missing .next{color:var(--quiet)}
`;

const REST = `
.turned-down{margin-top:1.5rem}
h3{font-size:.9rem;font-weight:600}
.turned-down ul{display:grid;gap:1rem;margin-top:.6rem}
.turned-down li{display:grid;grid-template-columns:auto minmax(0,1fr);gap:1.1rem;align-items:center;font-size:.9rem}
.pair{display:flex;align-items:center;gap:.6rem}
.pair img,.pair .blank{width:4.4rem;height:7.8rem;object-fit:cover;border-radius:7px}
.pair .blank{display:grid;place-items:center;text-align:center;font-size:.7rem;color:var(--quiet);border:1px dashed var(--quiet)}
.pair .failed{opacity:.55;filter:saturate(.4)}
.pair .arrow{color:var(--quiet)}
.then{color:var(--quiet);font-size:.8rem;max-width:6rem}
.files{margin-top:1.3rem;font-size:.85rem;display:flex;flex-wrap:wrap;gap:.2rem 1.2rem}
.files small{color:var(--quiet)}
details{margin-top:.9rem;font-size:.88rem}
summary{cursor:pointer;color:var(--accent);width:max-content;max-width:100%}
.notice{margin-top:.9rem;padding:.6rem .9rem;border-radius:9px;background:color-mix(in srgb,var(--mark) 45%,transparent);font-size:.9rem;max-width:74ch}
.market-changes{border-top:1px solid var(--line);padding-block:1.2rem;font-size:.9rem}
.more{margin-top:.7rem;font-size:.88rem}
.path{display:flex;justify-content:space-between;gap:1rem;max-width:1240px;margin-inline:auto;padding:1rem clamp(1rem,3.2vw,2.5rem);font-size:.9rem}
.all-files dl{margin-top:.5rem}
.all-files li{display:flex;flex-wrap:wrap;gap:0 1rem;font-size:.88rem;padding-block:.1rem}
.all-files li span,.all-files small{color:var(--quiet)}
.understood{display:grid;gap:.6rem;max-width:78ch;font-size:.92rem}
.understood .columns{display:flex;flex-wrap:wrap;gap:.1rem 1rem;margin-top:.2rem;color:var(--quiet);font-size:.88rem;overflow-wrap:anywhere}
.understood details{margin-top:.2rem}
.understood small,.aside{color:var(--quiet)}
.aside{margin-top:.9rem;font-size:.9rem}
.making,.all-files{border-top:1px solid var(--line);padding-block:1.2rem}
.making section{border-top:1px solid var(--line);padding-block:.9rem;margin-top:.7rem}
h4{font-size:.9rem;font-weight:600}
dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.2rem 1rem;margin-top:.4rem}
dt{color:var(--quiet)}
.prompt{max-width:72ch;overflow-wrap:anywhere}
.checks{margin-top:.6rem;display:grid;gap:.1rem}
.checks span{display:inline-block;min-width:6.4rem;color:var(--quiet)}
.not-passed{font-weight:600}
.unpictured{display:grid;grid-template-columns:15rem minmax(0,1.4fr) minmax(0,1fr);column-gap:1.6rem;align-items:baseline;padding-block:.55rem;border-top:1px solid var(--line);scroll-margin-top:9rem;color:var(--quiet);font-size:.86rem}
.opening{margin-top:.5rem}
.opening summary{color:var(--quiet)}
.opening .unpictured:first-of-type{margin-top:.5rem}
.unpictured .said{font-family:var(--display);font-size:.98rem;overflow-wrap:anywhere;color:var(--ink)}
.unpictured+.cue{border-top:1px solid var(--line)}
.accounts{border-top:1px solid var(--line);padding-block:2.2rem 4rem;display:grid;grid-template-columns:minmax(0,1fr);gap:2.4rem}
.accounts h2{font-size:1.25rem;margin-bottom:.7rem}
.figures{display:flex;flex-wrap:wrap;gap:1.1rem 2.6rem}
.figures div{display:flex;flex-direction:column-reverse;justify-content:flex-end}
.figures dd{font:600 1.6rem/1.2 var(--display)}
.figures dt{font-size:.85rem}
table{border-collapse:collapse;width:100%;max-width:56rem;margin-top:.8rem;font-size:.9rem}
th{text-align:left;font-weight:500}
thead th{color:var(--quiet);font-size:.82rem}
th,td{padding:.42rem .8rem .42rem 0;border-bottom:1px solid var(--line);vertical-align:top}
.number{text-align:right;padding-right:0;padding-left:.8rem;white-space:nowrap}
tfoot td,tfoot tr:first-child th{font-weight:600}
.warnings{display:grid;gap:.4rem;max-width:78ch}
.warnings li{padding-left:1.1rem;border-left:3px solid var(--mark)}
.colophon{font-size:.86rem;color:var(--quiet)}
.colophon p+p{margin-top:.3rem}
`;

const OTHER_MEDIA = `
@media (max-width:820px){
.top{grid-template-columns:1fr;padding-top:1.1rem}
.brand,h1{grid-column:1;grid-row:auto}
.brand{margin-bottom:.4rem;font-size:.9rem}
.timeline .name{max-width:4.4rem}
.cue,.unpictured{grid-template-columns:minmax(0,1fr);gap:1.2rem}
.unpictured{gap:.1rem}
.cue{padding-block:.9rem 2rem}
.pick{position:static}
.pick .large img{height:auto;max-height:54vh;width:auto;max-width:100%}
.pick .large{margin-inline:auto}
.options{grid-template-columns:repeat(4,minmax(0,1fr));gap:.55rem}
.option .label{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.all-files dl{grid-template-columns:minmax(0,1fr);gap:.5rem}
.all-files li{padding-block:.3rem}
th,td{padding-right:.5rem}
.figures{display:grid;grid-template-columns:1fr 1fr}
}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}.option img{transition:none}}
@media print{
body{background:#fff;font-size:10pt}
.timeline,.skip,.making,.files,.more,.path{display:none}
.pick{position:static}
.cue{break-inside:avoid;grid-template-columns:6.5cm 1fr;padding-block:.5cm}
.unpictured{break-inside:avoid}
mark{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
`;

/** The whole style sheet for a theme. */
export const styleSheet = (theme: Theme): string => {
  const variables = Object.entries(theme).map(([name, value]) => `--${name}:${String(value)}`);
  const display =
    '--display:"Iowan Old Style","Palatino Linotype",Palatino,"Noto Serif SC","Songti SC","Source Serif 4",Georgia,serif';
  return `:root{${[...variables, display].join(';')}}${BASE}${TOP}${CUE}${REST}${OTHER_MEDIA}`;
};
