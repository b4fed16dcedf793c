/**
 * The look of an index card: a title in the system's serif, quiet labels, figures of one width, hairlines between the rows.
 * In `em` of the reader's own letter size. Written tightly, because it is loaded wherever there is a name.
 */
export const cardCss = `
section{--paper:light-dark(#fffdf8,#24211d);--ink:light-dark(#1f1c18,#ece7dd);--soft:light-dark(#665f54,#aca395);
--line:light-dark(#e6dfd1,#3f3932);--accent:light-dark(#9a2b1d,#f0967f);--worn:light-dark(#7a5000,#dfb566);--serif:ui-serif,'Iowan Old Style',Charter,Cambria,Georgia,serif;
all:initial;position:fixed;box-sizing:border-box;width:27.5em;overflow:hidden auto;scroll-padding-bottom:25%;overscroll-behavior:contain;scrollbar-width:thin;
padding:1.1em 1.25em 0;border:1px solid light-dark(#d8cfbd,#4b443b);border-radius:6px;background:var(--paper);color:var(--ink);
color-scheme:light;font:.8125em/1.45 system-ui,sans-serif;font-variant-numeric:lining-nums tabular-nums;overflow-wrap:anywhere;
box-shadow:0 1px 3px #1e140024,0 10px 32px #1e140038;animation:show .12s}
section:not(:popover-open){display:none}
section.dark{color-scheme:dark}
section{
h2{margin:0;font:600 1.5em/1.2 var(--serif);text-wrap:balance}
h2+p{margin:.2em 0 0;font-size:1.08em;color:var(--soft)}
dl,.note{margin:.85em 0 0;padding:0 0 .5em;border-top:1px solid var(--ink)}
.note{padding:.7em 0 .9em;color:var(--soft)}
.waiting{animation:show .2s .3s both}
dl>div{display:flex;flex-wrap:wrap;column-gap:1.25em;padding:.45em 0}
dl>div+div{border-top:1px solid var(--line)}
dt{color:var(--soft)}
dd{margin:0 0 0 auto;font-weight:600;text-align:end;text-wrap:balance}
.prose{flex:1 0 100%;margin:.15em 0 0;font:400 1.08em/1.5 var(--serif);text-align:start;text-wrap:pretty}
.detail{flex:1 0 100%;margin:.1em 0 0;font-size:.885em;font-weight:400;text-align:start;text-wrap:wrap;color:var(--soft)}
.worn{color:var(--worn)}
.detail+.prose{margin-top:.6em}
a{display:inline-block;color:inherit;text-decoration:underline 1px;text-decoration-color:color-mix(in srgb,currentcolor 35%,transparent);text-underline-offset:.2em}
a:hover{color:var(--accent)}
.bar{position:sticky;bottom:-1px;display:flex;flex-wrap:wrap;column-gap:1.1em;margin:0 -1.25em;padding:.35em 1.25em calc(.4em + 1px);
border-top:1px solid var(--line);background:var(--paper)}
&.low .bar{position:static}
button{all:unset;box-sizing:border-box;min-height:2em;display:flex;align-items:center;font-weight:600;color:var(--accent);cursor:pointer}
button:hover{text-decoration:underline 1px;text-underline-offset:.25em}
a:focus-visible,button:focus-visible{outline:2px solid var(--accent);outline-offset:1px;border-radius:2px}
.told{position:absolute;width:1px;height:1px;margin:0;overflow:hidden;clip-path:inset(50%)}
}
section:focus{outline:0}
section:focus-visible{outline:2px solid var(--accent);outline-offset:1px}
@keyframes show{from{opacity:0}}
@media(pointer:coarse){section button{min-height:3em}}
@media(prefers-reduced-motion:reduce){section,section .waiting{animation-duration:0s}}
@media(forced-colors:active){section,section .bar{border-color:CanvasText}}
@media print{section{display:none}}
`
