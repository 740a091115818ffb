/** The look of the sign-in pages: the console's colors, in light and dark as the browser asks for. */
import { createHash } from 'node:crypto'

const colors = {
  light: `--page:#f6f7f9;--panel:#fff;--sunk:#f1f3f6;--line:#dfe3e9;--strong:#8a93a1;--text:#141a24;--second:#4a5566;
  --accent:#4338ca;--on-accent:#fff;--soft:#eef0ff;--denied:#b3261e;--denied-soft:#fdecea;--note:#7a5200;--note-soft:#fdf3dc`,
  dark: `--page:#0d1117;--panel:#141a22;--sunk:#10151c;--line:#252d39;--strong:#6b7789;--text:#eef2f7;--second:#b6c0ce;
  --accent:#a5b0ff;--on-accent:#0d1117;--soft:#232a4d;--denied:#ff8f86;--denied-soft:#331816;--note:#f0c36a;--note-soft:#2d2411`,
}

export const style = `
:root{color-scheme:light dark;${colors.light}}
@media (prefers-color-scheme:dark){:root{${colors.dark}}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;padding:24px 16px;background:var(--page);color:var(--text);display:flex;flex-direction:column;
  align-items:center;justify-content:center;gap:16px;font:14px/20px Inter,system-ui,sans-serif}
main{width:100%;max-width:416px;background:var(--panel);border:1px solid var(--line);border-radius:12px;overflow:hidden;
  box-shadow:0 8px 28px -8px rgb(20 26 36/.22)}
nav{display:grid;grid-auto-flow:column;grid-auto-columns:1fr;border-bottom:1px solid var(--line);text-align:center}
nav a{padding:14px 8px;color:var(--second);font-weight:600;text-decoration:none;border-bottom:2px solid transparent}
nav a[aria-current]{color:var(--accent);border-color:var(--accent)}
.body{padding:24px;display:grid;gap:16px}
.foot{padding:12px 24px;background:var(--sunk);border-top:1px solid var(--line);color:var(--second);overflow-wrap:anywhere}
h1{margin:0;font-size:19px;line-height:26px;font-weight:650}
h2{margin:0;font-size:14px;font-weight:650}
p{margin:0;color:var(--second);overflow-wrap:anywhere}
form{display:grid;gap:16px}
label,legend,.label{font-weight:600;padding:0}
code{padding:8px 12px;border-radius:8px;background:var(--sunk);font:13px/20px ui-monospace,monospace;overflow-wrap:anywhere}
.qr{width:208px;max-width:100%;margin:0 auto;border-radius:8px;overflow:hidden;forced-color-adjust:none}
.qr svg{display:block;width:100%;height:auto}
fieldset{border:0;margin:0;padding:0;display:grid;gap:8px}
.field{display:grid;gap:6px}
.choice{display:flex;gap:8px;align-items:center;font-weight:400;min-height:24px}
.choice input{width:18px;height:18px;margin:0;accent-color:var(--accent)}
input:not([type=radio]){width:100%;min-height:40px;padding:8px 12px;border:1px solid var(--strong);border-radius:8px;
  background:var(--panel);color:var(--text);font:inherit}
button{min-height:40px;padding:8px 16px;border:1px solid transparent;border-radius:8px;background:var(--accent);
  color:var(--on-accent);font:inherit;font-weight:600;cursor:pointer;overflow-wrap:anywhere}
button.quiet,a.button{background:var(--panel);color:var(--text);border-color:var(--strong);width:100%}
a.button{display:block;min-height:40px;padding:9px 16px;border:1px solid var(--strong);border-radius:8px;font-weight:600;
  text-align:center;text-decoration:none;overflow-wrap:anywhere}
a{color:var(--accent)}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.hint{font-size:13px;color:var(--second)}
.note,.problem{padding:12px;border-radius:8px;background:var(--soft);color:var(--text)}
.problem{background:var(--denied-soft);color:var(--denied)}
.pretend{background:var(--note-soft);color:var(--note)}
.links{display:flex;flex-wrap:wrap;gap:8px 16px;justify-content:center}
.links a{min-height:24px}
.people{display:grid;gap:8px}
`

/** For the page's policy: this very text may style it, and nothing else. */
export const styleHash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`
