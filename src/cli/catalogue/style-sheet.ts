// How the catalogue of codes looks: contents beside the entries where there is room for both, contrast above 4.5 in light
// and dark, one column on a small screen and on paper.

export const styleSheet = `:root {
  color-scheme: light dark;
  --paper: #fff; --ink: #1c2127; --soft: #4c555f; --panel: #f4f5f7; --line: #c4cad1; --link: #0b4f8f;
  --error: #a32a20; --warning: #7a5200; --info: #0b4f8f; --right: #17663a;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15181c; --ink: #e7eaee; --soft: #b4bdc7; --panel: #1f252b; --line: #46505b; --link: #93c5f8;
    --error: #f5a59c; --warning: #f0c265; --info: #93c5f8; --right: #8fd6a8;
  }
}
body {
  margin: 0; padding: 1rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.75 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
}
header, main { max-width: 52rem; margin: 0 auto; }
h1 { font-size: 1.75rem; line-height: 1.3; margin: 0 0 .5rem; }
h2 { font-size: 1.375rem; margin: 3rem 0 1rem; padding-bottom: .25rem; border-bottom: 1px solid var(--line); }
section { margin: 0 0 2.5rem; scroll-margin-top: 1rem; }
section:target { outline: 2px solid var(--link); outline-offset: .75rem; }
section :is(h2, h3) { font-size: 1.125rem; margin: 0; padding: 0; border: 0; }
a { color: var(--link); }
section :is(h2, h3) a, nav a { text-decoration: none; }
a:is(:hover, :focus-visible) { text-decoration: underline; }
code, pre { font-family: ui-monospace, "Cascadia Mono", Consolas, "Noto Sans Mono CJK SC", monospace; font-size: .9375em; }
.severity { margin: 0 0 .5rem; font-weight: 600; }
.severity::before { content: ""; display: inline-block; width: .625em; height: .625em; margin-inline-end: .5em; border-radius: 50%; background: currentcolor; }
.error { color: var(--error); } .warning { color: var(--warning); } .info { color: var(--info); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: 0 0 1rem; }
dt { color: var(--soft); font-weight: 600; }
dd { margin: 0; }
.examples { display: grid; gap: .75rem; }
figure { margin: 0; border-inline-start: 4px solid var(--error); background: var(--panel); padding: .5rem .75rem; min-width: 0; }
figure.right { border-color: var(--right); }
figcaption { font-weight: 600; color: var(--error); }
.right figcaption { color: var(--right); }
pre { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
nav { max-width: 52rem; margin: 1.5rem auto; }
nav p { margin: 1rem 0 .25rem; font-weight: 600; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: 0; padding: 0; list-style: none; }
nav li a { display: inline-block; min-height: 1.5rem; }
.skip { position: absolute; inset-inline-start: -999rem; }
.skip:focus { position: static; }
@media (min-width: 45rem) {
  .examples { grid-template-columns: 1fr 1fr; }
}
@media (min-width: 80rem) {
  .all { display: grid; grid-template: auto 1fr / 17rem minmax(0, 52rem); gap: 0 3rem; justify-content: center; align-items: start; }
  .all :is(header, main) { grid-column: 2; margin: 0; }
  .all nav { grid-column: 1; grid-row: 1 / 3; margin: 0; position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow: auto; }
  .all nav ul { display: block; }
  .all .skip { grid-column: 1 / 3; }
}
@media print {
  nav { display: none; }
  section { break-inside: avoid; }
}
`
