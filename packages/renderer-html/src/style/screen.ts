/**
 * The page on a screen: a sheet on a quiet ground, as wide as its lines can be read. Text stands out from
 * its ground by 7:1 and more, 发文机关标志 in a red that does too.
 */
export const screenStyle = `
:root{color-scheme:light;--ink:#1a1a1a;--quiet:#4a4a4a;--line:#8a8a8a;--ground:#eef1f4;--red:#a80000;--link:#0b3d91}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:#fff;color:var(--ink);font:1.125rem/1.9 var(--fangsong);overflow-wrap:anywhere}
a{color:var(--link);text-underline-offset:.2em}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:.5rem;top:.5rem;padding:.25rem .75rem;background:#fff;transform:translateY(-200%)}
.skip:focus{transform:none}
body{max-width:58rem;margin-inline:auto}
html{background:var(--ground)}
body>header{background:#fff;border-top:4px solid var(--red);padding:1rem clamp(1rem,5vw,4.5rem)}
.publication{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,19rem),1fr));gap:.15rem 2rem;margin:0;font:1rem/1.8 var(--songti)}
.publication div{display:flex}
.publication dt{flex:none;color:var(--quiet)}
.publication dt::after{content:'：'}
.publication dd{margin:0}
main{background:#fff;padding:2rem clamp(1rem,5vw,4.5rem) 3rem;border-top:1px solid #d0d5da}
body>nav{background:#fff;border-top:1px solid #d0d5da;padding:1rem clamp(1rem,5vw,4.5rem)}
p{margin:.6em 0}
article p,article li{text-indent:2em;text-align:justify}
.contents p,.contents li,.letterhead p,.dateline,.addressee,.attachments p,.attachments li,.signature p,.colophon p,.note,.annex-label,.caption,figcaption{text-indent:0;text-align:left}
.whole{display:inline-block}
h1,.annex-title{font:400 1.75rem/1.5 var(--xiaobiaosong);text-align:center;text-wrap:balance;word-break:keep-all;margin:1.25em 0 1em}
.annex-title{font-size:1.5rem}
.heading{font:inherit;margin:1em 0 .4em;text-indent:2em}
.level-1,.annex-label,.attendance .label,strong{font-family:var(--heiti);font-weight:400}
.level-2{font-family:var(--kaiti)}
.letterhead{margin:0 0 2rem;border-bottom:3px solid var(--red);padding-bottom:.75rem}
.letterhead .mark{color:var(--red);font:400 clamp(1.75rem,6.5vw,3.25rem)/1.3 var(--xiaobiaosong);text-align:center;margin:1.5rem 0;word-break:keep-all}
.classification{font-family:var(--heiti)}
.numbers{display:flex;flex-wrap:wrap;justify-content:space-around;gap:0 2rem}
.signers span{font-family:var(--kaiti)}
.letterhead.letter{border-bottom:none;padding-bottom:0;display:grid;grid-template-columns:1fr auto}
.letter .mark{grid-area:1/1/2/-1;border-bottom:6px double var(--red);padding-bottom:.75rem}
.letter .copy-number,.letter .classification{grid-column:1}
.letter .numbers{grid-area:2/2/span 3;display:block;text-align:right}
.dateline{font-family:var(--kaiti);text-align:center}
.items,.contents ol{list-style:none;margin:0;padding:0}
.contents ol ol{padding-left:1.5em}
.contents-title{font:1.125rem/1.8 var(--heiti);margin:0}
.contents li{margin:.1em 0}
.contents a{text-decoration:none}
.contents a:hover{text-decoration:underline}
.table,.chart{margin:1.5rem 0}
.table,details{overflow-x:auto}
table{width:100%;border-collapse:collapse;overflow-wrap:break-word;font:.9375rem/1.6 var(--songti);font-variant-numeric:tabular-nums}
caption,.caption{font:1.0625rem/1.6 var(--heiti);text-align:center;padding-bottom:.4em}
th{font-weight:400}
td,th{border:1px solid var(--line);padding:.35em calc(.4em + var(--after,0em)) .35em calc(.4em + var(--before,0em));vertical-align:middle;text-align:left}
thead th,thead td{font-family:var(--heiti);text-align:center;background:#f3f5f7}
.centre{text-align:center}
data,time{white-space:nowrap}
.three-line{border-block:2px solid var(--ink)}
.three-line td,.three-line th{border:none}
.three-line thead tr:last-child>*{border-bottom:1px solid var(--ink)}
.behind{background:#f8cbcb}
.done{background:#d5ebd3}
.absent{background:#fff2cc}
mark{background:#fff176;color:inherit}
.note{font:.9375rem/1.6 var(--songti);color:var(--quiet);margin:.4em 0 0}
td svg{vertical-align:middle}
.chart svg{display:block;width:100%;height:auto;max-width:44rem;margin:0 auto}
.chart text{font-family:var(--songti)}
.chart .narrow{display:none}
figure{margin-inline:0}
figcaption{font:.9375rem/1.6 var(--songti);color:var(--quiet);margin-top:.5rem}
details{font:.9375rem/1.6 var(--songti);margin-top:.5rem}
summary{cursor:pointer;color:var(--link);width:fit-content}
details td{text-align:center}
.attachments{display:flex;margin:1.6em 0 0 2em}
.attachments p{flex:none;margin:0}
.attachments ol{list-style:none;margin:0;padding:0}
.signature{width:fit-content;margin:3em 4em 0 auto;text-align:center}
.signature p{margin:0}
.unsealed{margin:1.9em 2em 0 auto;text-align:left}
.unsealed p+p{padding-left:2em}
.attendance{padding-left:5em;text-indent:-3em!important}
.colophon{margin-top:3rem;border-block:2px solid var(--ink);font-size:1rem}
.colophon.bare{border:0}
.colophon p{margin:0;padding:.15em 1em}
.copies{padding-left:4em!important;text-indent:-3em!important}
.copies+.printer{border-top:1px solid var(--ink)}
.printer{display:flex;flex-wrap:wrap;justify-content:space-between}
.annex,.sheet+.sheet{margin-top:3rem;padding-top:2rem;border-top:1px dashed var(--line)}
@media (min-width:80rem){
body:has(>nav){max-width:78rem;display:grid;grid-template-columns:18rem minmax(0,1fr)}
body>header{grid-column:1/-1}
body>nav{grid-column:1;position:sticky;top:0;max-height:100vh;overflow-y:auto;padding-inline:2rem 1rem;font-size:1rem}
main{border-left:1px solid #d0d5da}
}
@media (max-width:40rem){
.scroll caption{position:sticky;left:0;width:calc(100vw - 2*clamp(1rem,5vw,4.5rem))}
body>nav ol ol{display:none}
body{font-size:1.0625rem}
h1{font-size:1.4375rem}
.annex-title{font-size:1.25rem}
.signature{margin-right:1em}
.chart .wide{display:none}
.chart .narrow{display:block}
}
`
