/**
 * The look of an index card: a title in the system's serif, quiet labels, figures of one width.
 * Written tightly, because every web page loads it.
 */
export const cardCss = `
:host{all:initial!important;position:fixed!important;width:0!important;height:0!important}
section{--ink:light-dark(#1f1c18,#f0ebe1);--soft:light-dark(#6b6459,#a99f90);--line:light-dark(#e0d7c6,#453f37);
all:initial;color-scheme:light;box-sizing:border-box;position:fixed;width:27em;overflow:hidden auto;overscroll-behavior:contain;
padding:14px 16px;border:1px solid var(--line);border-radius:7px;background:light-dark(#fffdf9,#24211d);color:var(--ink);
font:13px/1.4 system-ui,sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:anywhere;
box-shadow:0 8px 28px #1e140040;animation:show .12s}
.dark{color-scheme:dark}
@keyframes show{from{opacity:0}}
@media(prefers-reduced-motion:reduce){section{animation:none}}
section:not(:popover-open){display:none}
h2{margin:0;font:600 18px/1.25 ui-serif,Charter,Cambria,Georgia,serif}
p{margin:3px 0 0;font-size:14px;color:var(--soft)}
dl,.note{margin:11px 0 0;padding:11px 0 0;border-top:1px solid var(--line);font-size:13px}
dl{display:grid;grid-template-columns:max-content 1fr;column-gap:16px}
dt,dd{margin:7px 0 0}
dt:first-child,dt:first-child+dd{margin:0}
dt{color:var(--soft)}
dd{text-align:end;font-weight:600}
.detail{grid-column:1/-1;margin:1px 0 0;text-align:start;font-weight:400;font-size:11.5px;color:var(--soft)}
a{color:inherit;text-decoration-color:var(--line);text-underline-offset:.18em}
a:hover{color:var(--ink)}
`
