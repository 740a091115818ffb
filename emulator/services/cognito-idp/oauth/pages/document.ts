/** A whole page, with the headers that keep everything else out of it. */
import type { HttpResponse } from '../../../../wire/message.ts'
import { Html, html } from './html.ts'
import { style, styleHash } from './style.ts'

export interface PageParts {
  readonly status?: number
  readonly title: string
  /** Above the title: the ways in, of which one is this page. */
  readonly nav?: Html | undefined
  readonly body: Html
  readonly foot?: Html | undefined
  /** Where its forms may lead in the end, besides here. */
  readonly redirectUri?: string | undefined
  readonly cookie?: string | undefined
}

/** To the letter what the policy has the hash of. */
const styleElement = new Html(`<style>${style}</style>`)

/** No script runs on it. */
export function pageOf(parts: PageParts): HttpResponse {
  const { status = 200, title, nav, body, foot, redirectUri, cookie } = parts
  const whole = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title} · Rolecall</title>
        ${styleElement}
      </head>
      <body>
        <main>
          ${nav}
          <div class="body">
            <h1>${title}</h1>
            ${body}
          </div>
          ${foot && html`<div class="foot">${foot}</div>`}
        </main>
        <footer><p>Rolecall's emulator on this computer. No AWS account is used.</p></footer>
      </body>
    </html>`
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': policy(redirectUri),
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      ...(cookie !== undefined && { 'set-cookie': cookie }),
    },
    body: whole.text,
  }
}

/** Browsers hold a form to `form-action` also where its answer sends them on to the app. */
function policy(redirectUri: string | undefined): string {
  const target = redirectUri === undefined ? '' : ` ${sourceOf(redirectUri)}`
  return [
    "default-src 'none'",
    `style-src ${styleHash}`,
    `form-action 'self'${target}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** Apps on phones have a scheme of their own and no origin. */
function sourceOf(uri: string): string {
  const { protocol, origin } = new URL(uri)
  return origin === 'null' ? protocol : origin
}
