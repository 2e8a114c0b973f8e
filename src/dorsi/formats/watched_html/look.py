"""How the page looks: the house's colours and type, light and dark, on a phone and on paper."""

STYLE = """
:root{color-scheme:light dark;--bg:#F4F3EE;--surface:#FFF;--sunk:#EAE8E0;--ink:#15181B;
--ink-2:#454B51;--ink-3:#5E646A;--line:#DCDAD1;--line-strong:#7C8084;--left:#1F5FD0;
--on-left:#FFF;--right:#C60;--on-right:#0D0F11;--veil:.17;--art:#E6E4DA;--volt:#D3F23A;
--font:-apple-system,"Segoe UI Variable Text","Segoe UI",Roboto,system-ui,"Helvetica Neue",
Arial,sans-serif}
@media screen and (prefers-color-scheme:dark){:root{--bg:#0F1214;--surface:#181C1F;
--sunk:#23282C;--ink:#F3F2ED;--ink-2:#C3C8CB;--ink-3:#9AA1A6;--line:#2C3236;
--line-strong:#7B8388;--left:#7DB0FF;--on-left:#10151C;--right:#FFAA5E;--on-right:#1A1208;
--veil:.26;--art:#1D2225}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--bg);color:var(--ink);font:400 1.0625rem/1.5 var(--font);
font-variant-numeric:tabular-nums}
main{max-width:62rem;margin:0 auto;padding:1.25rem 1.25rem 4rem}
h1,h2,p,ul,dl,dd,figure{margin:0;padding:0}
h1{font-size:2.125rem;line-height:1.12;letter-spacing:-.022em;text-wrap:balance}
h2,caption{font-size:1.25rem;line-height:1.25;letter-spacing:-.012em;font-weight:700}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
header{padding:.5rem 0 1.5rem}
.brand{display:flex;align-items:center;gap:.5rem;font-weight:700;margin-bottom:1.5rem}
.brand svg{width:1.75rem;height:1.75rem}
.turn{fill:var(--volt);stroke:var(--ink);stroke-width:.6}.post{fill:var(--ink)}
.under{color:var(--ink-2);margin-top:.5rem;overflow-wrap:anywhere}
section{background:var(--surface);border:1px solid var(--line);border-radius:22px;
padding:1.25rem;margin-top:1rem}
section>*+*{margin-top:1rem}
.first>*+*,.beside>*+*{margin-top:1.5rem}
.numbers{display:flex;flex-wrap:wrap;gap:1.25rem 2.5rem}
.number{min-width:8rem;max-width:24rem}
.big{display:flex;align-items:baseline;gap:.625rem;line-height:1.05;letter-spacing:-.03em}
.big b{font-size:clamp(3.5rem,15vw,5rem);font-weight:700}
.big small{font-size:1.625rem;font-weight:600;color:var(--ink-2);letter-spacing:-.01em}
.big .side{align-self:center;width:2.75rem;height:2.75rem;font-size:1.25rem}
.number p:last-child{color:var(--ink-2)}
.lead{font-size:1.25rem;line-height:1.42;max-width:40ch}
.soft{color:var(--ink-2)}
.side{display:inline-grid;place-items:center;flex:none;width:1.75rem;height:1.75rem;
font-size:.875rem;font-weight:800;line-height:1;letter-spacing:0}
.side.l{background:var(--left);color:var(--on-left);border-radius:50%}
.side.r{background:var(--right);color:var(--on-right);border-radius:6px}
.pictures{display:flex;flex-wrap:wrap;gap:1.25rem}
.pictures figure{flex:1 1 15rem;max-width:22rem}
.still{display:block;width:100%;height:auto;border-radius:14px;background:var(--art)}
.still path{fill:none;stroke-linecap:round;stroke-linejoin:round}
.art{fill:var(--art)}
.edge{stroke:#0F1214;stroke-opacity:.75}
.l-bone{stroke:#7DB0FF}.r-bone{stroke:#FFAA5E}.far-bone{stroke:#F3F2ED}
.l-joint{fill:#7DB0FF;stroke:#0F1214}.r-joint{fill:#FFAA5E;stroke:#0F1214}
.far-joint{fill:#F3F2ED;stroke:#0F1214}
.still .l-wedge{fill:#7DB0FF;fill-opacity:.5}.still .r-wedge{fill:#FFAA5E;fill-opacity:.5}
.plumb{stroke:#FFF}
figcaption{display:flex;align-items:center;flex-wrap:wrap;gap:.25rem .5rem;margin-top:.5rem;
font-size:.9375rem;color:var(--ink-2)}
figcaption b{font-size:1.25rem;color:var(--ink)}
figcaption b small{font-size:.9375rem;font-weight:600;color:var(--ink-2)}
.ch{display:block;width:100%;height:auto;overflow:visible}
.ch.wide{display:none}
.ch text{font:600 13px var(--font);fill:var(--ink-2);font-variant-numeric:tabular-nums}
.ch .t-3{fill:var(--ink-3);font-weight:500}
.ch .t-onl,.ch .t-onr,.ch .t-onboth{font-size:11px;font-weight:800}
.ch .t-onl{fill:var(--on-left)}.ch .t-onr{fill:var(--on-right)}.ch .t-onboth{fill:var(--bg)}
.grid{stroke:var(--line)}.axis{stroke:var(--line-strong)}
.top{stroke:var(--line-strong);stroke-dasharray:2 4}
.l-fill{fill:var(--left);opacity:var(--veil)}.r-fill{fill:var(--right);opacity:var(--veil)}
.both-fill{fill:var(--ink);opacity:.12}
.l-line,.r-line,.both-line{fill:none;stroke-width:2.25;stroke-linecap:round;stroke-linejoin:round}
.l-line{stroke:var(--left)}.r-line{stroke:var(--right)}.both-line{stroke:var(--ink)}
.l-solid{fill:var(--left)}.r-solid{fill:var(--right)}.both-solid{fill:var(--ink)}
.bar.held{fill:var(--ink)}.bar.l-bar{fill:var(--left)}.bar.r-bar{fill:var(--right)}
.bar.none{fill:var(--sunk);stroke:var(--line-strong)}
.key{display:flex;flex-wrap:wrap;gap:.5rem 1.25rem;font-size:.8125rem;font-weight:600;
color:var(--ink-2);align-items:center}
.key span.item{display:inline-flex;align-items:center;gap:.4rem}
.key svg{width:1.75rem;height:.875rem}
table{width:100%;border-collapse:collapse}
caption{text-align:left;padding-bottom:.5rem}
th,td{text-align:left;vertical-align:top;padding:.5rem .75rem .5rem 0;
border-top:1px solid var(--line)}
th{font-size:.8125rem;color:var(--ink-3);font-weight:700;border-top:0}
td:last-child,th:last-child{padding-right:0}
td .side{width:1.5rem;height:1.5rem;font-size:.8125rem}
table+table{margin-top:2rem}
ul{padding-left:1.125rem}li+li{margin-top:.5rem}li,p{max-width:66ch;text-wrap:pretty}
dl>div{display:grid;grid-template-columns:6.5rem minmax(0,1fr);gap:.75rem;padding:.375rem 0;
border-top:1px solid var(--line)}
dl>div:first-child{border-top:0}
dt{color:var(--ink-3);font-size:.9375rem}dd{overflow-wrap:anywhere}
footer{margin-top:1.5rem;font-size:.8125rem;color:var(--ink-3)}footer p+p{margin-top:.5rem}
@media (max-width:479px){.ch text{font-size:14px}}
@media (min-width:700px){.ch.wide{display:block}.ch.narrow{display:none}
section{padding:1.5rem 1.75rem}dl>div{grid-template-columns:14rem minmax(0,1fr)}
.long td:not(:last-child){white-space:nowrap}
.beside{display:grid;grid-template-columns:minmax(0,1fr) 20rem;gap:2rem}.beside>*+*{margin-top:0}
.beside figure{flex:1}h1{font-size:2.625rem}}
@media print{:root{color-scheme:light;--bg:#FFF;--ink:#000;--ink-2:#222;--ink-3:#444;
--line:#BBB;--line-strong:#666}
@page{margin:14mm 15mm 16mm}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
html{font-size:9.5pt}main{max-width:none;padding:0}header{padding-top:0}
.ch.wide{display:block}.ch.narrow{display:none}
section{border-radius:8px;padding:.875rem 1rem;break-inside:avoid}.big b{font-size:3rem}
.numbers{gap:1rem 2rem}.beside{grid-template-columns:minmax(0,1fr) 14rem}
section.whole{break-inside:auto}tr,figure,li,dl>div{break-inside:avoid}
.pictures figure{flex:0 1 14.5rem}
h2,caption,thead{break-after:avoid}}
"""
