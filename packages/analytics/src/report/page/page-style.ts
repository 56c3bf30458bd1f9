/** What a dark page has in place of the light colours. */
const dark = `--page:#12181f;--raised:#1a222b;--ink:#e4e9ee;--muted:#a3afbb;--line:#34404c;--accent:#8fc1ea;
--s0:#6b7682;--s1:#6aa5d3;--s2:#e09a5c;--s3:#86bd80;--s4:#b595d1;--s5:#e87c8e;--s6:#64c0bf;--s7:#c9b35c;
--m0:#2a333d;--m1:#22384c;--m2:#2d5474;--m3:#40789f;--m4:#6aa5d3;--m5:#b5d8f3`

/** The styles of a report: restrained, light or dark as the reader has it, one column on a phone, plain on paper. */
export const pageStyle = `
:root{color-scheme:light dark;--page:#fff;--raised:#f5f7f9;--ink:#1b2733;--muted:#556270;--line:#d4dbe2;--accent:#1f4e79;
--s0:#a3acb5;--s1:#2f6690;--s2:#c8752d;--s3:#4f8a4c;--s4:#7d5a9b;--s5:#b3384f;--s6:#2f8f8f;--s7:#8a7420;
--m0:#e6e9ec;--m1:#dbe7f1;--m2:#b0cbe0;--m3:#7aa6c9;--m4:#44799f;--m5:#1f4e79}
@media (prefers-color-scheme:dark){:root:not([data-theme=light]){${dark}}}
:root[data-theme=dark]{color-scheme:dark;${dark}}
:root[data-theme=light]{color-scheme:light}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0;background:var(--page);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",sans-serif}
a{color:var(--accent)}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:1rem;background:var(--page);padding:.5rem}
header{padding:2rem clamp(1rem,4vw,3rem) 1.25rem;border-bottom:3px solid var(--accent)}
h1{font-size:1.7rem;line-height:1.25;margin:0 0 .25rem;font-weight:650;letter-spacing:-.01em}
header p{margin:0;color:var(--muted)}
.page{display:grid;grid-template-columns:16rem minmax(0,1fr);gap:2.5rem;padding:0 clamp(1rem,4vw,3rem);max-width:84rem}
nav{font-size:.85rem;padding:1.5rem 0;position:sticky;top:0;align-self:start;max-height:100vh;overflow:auto}
nav summary{font-weight:650}
nav ul{list-style:none;margin:.4rem 0 0;padding:0}
nav ul ul{margin:.15rem 0 .7rem;padding-left:.7rem;border-left:1px solid var(--line)}
nav li{margin:.25rem 0}
nav a{text-decoration:none}
nav a:hover{text-decoration:underline}
main{padding:1rem 0 4rem;min-width:0}
h2{font-size:1.35rem;margin:2.2rem 0 .8rem;padding-bottom:.3rem;border-bottom:1px solid var(--line);font-weight:650}
h3{font-size:1.08rem;margin:1.6rem 0 .2rem;font-weight:650}
.answer{margin:0 0 2.6rem}
.asked{margin:0 0 .6rem;color:var(--muted);max-width:70ch}
.figures{display:grid;grid-template-columns:repeat(4,1fr);gap:1px;margin:0;background:var(--line);border:1px solid var(--line)}
.figures div{background:var(--page);padding:.8rem 1rem}
.figures dt{font-size:.82rem;color:var(--muted)}
.figures dd{margin:0}
.figures strong{display:block;font-size:1.5rem;line-height:1.3;font-weight:650;font-variant-numeric:tabular-nums}
.figures span{font-size:.8rem;color:var(--muted)}
.advice li,.claims li,.findings li{margin:.45rem 0;max-width:78ch}
.advice span{color:var(--muted)}
.findings{margin:.5rem 0 .9rem;padding:.35rem 1rem .35rem 2rem;background:var(--raised);border-left:3px solid var(--accent)}
.quiet{color:var(--muted)}
figure{margin:.8rem 0 1rem}
.plot{display:block;width:100%;height:auto;max-width:720px;overflow:visible}
.plot text{white-space:pre}
.narrow{display:none}
.legend{display:flex;flex-wrap:wrap;gap:.2rem 1rem;margin-bottom:.4rem;font-size:.82rem}
.legend i{display:inline-block;width:.8em;height:.8em;margin-right:.4em;border-radius:2px}
.scroll{overflow-x:auto;border:1px solid var(--line);max-width:100%}
table{border-collapse:collapse;width:100%;font-size:.85rem;font-variant-numeric:tabular-nums}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th,td{padding:.35rem .7rem;text-align:left;vertical-align:top}
td{border-top:1px solid var(--line)}
td:first-child:not(.n){min-width:9rem}
th{background:var(--raised);padding:0;vertical-align:bottom}
th button{all:unset;cursor:pointer;display:block;padding:.45rem .7rem;font-weight:600;width:100%;box-sizing:border-box}
th button:focus-visible,.more:focus-visible{outline:2px solid var(--accent);outline-offset:-2px}
th[aria-sort=ascending] button::after{content:" ↑"}
th[aria-sort=descending] button::after{content:" ↓"}
.n{text-align:right;white-space:nowrap}
.n button{text-align:right}
tbody.short:not(.filtered) .x,tr[hidden]{display:none}
.more,form button{font:inherit;font-size:.85rem;color:var(--accent);background:none;border:1px solid var(--line);border-radius:4px;padding:.3rem .8rem;margin:.5rem 0 0;cursor:pointer}
.note{font-size:.82rem;color:var(--muted);margin:.4rem 0 0}
details{margin:.6rem 0;font-size:.88rem}
summary{cursor:pointer}
.answer details{color:var(--muted);max-width:78ch}
.filters{display:flex;flex-wrap:wrap;gap:.6rem 1.2rem;align-items:center;margin:2rem 0 0;padding:.8rem 1rem;background:var(--raised);border:1px solid var(--line)}
.filters .note{flex-basis:100%;margin:0}
.filters button{margin:0}
select{font:inherit;font-size:.88rem;max-width:16rem;background:var(--page);color:var(--ink);border:1px solid var(--line);border-radius:4px;padding:.25rem .4rem}
@media (max-width:60rem){.page{grid-template-columns:minmax(0,1fr);gap:0}nav{position:static;max-height:none;padding-bottom:0}}
@media (max-width:36rem){.wide{display:none}.narrow{display:block;max-width:340px}h1{font-size:1.35rem}.figures{grid-template-columns:1fr 1fr}.figures strong{font-size:1.2rem}.figures div{padding:.6rem .7rem}}
@media print{:root{color-scheme:light}nav,.filters,.more,.skip,details{display:none}.page{display:block}body{font-size:10pt}.scroll{overflow:visible}figure,tr,.findings{break-inside:avoid}h2,h3{break-after:avoid}.narrow{display:none}.wide{display:block}}
`
