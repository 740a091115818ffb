import type { Silence } from '../../../aws/connection/ask.ts'
import { code, plain } from '../../../outcomes/phrase.ts'
import type { Finding, Part } from './finding.ts'

/** What is in the way where a page hears nothing. It cannot tell why, so that all that looks the same is named. */
export function silenceFinding(kind: Silence, url: string, part: Part): Finding {
  const { host } = new URL(url)
  const common = { standing: 'inTheWay', part } as const
  if (kind === 'blocked') {
    return {
      ...common,
      title: [plain('This page may not ask '), code(host)],
      seen: 'Content-Security-Policy',
      text: "The browser sends nothing there: the page's own Content-Security-Policy leaves it out. Whoever serves this console adds it to connect-src:",
      fix: { what: 'address', value: url },
    }
  }
  if (kind === 'insecure') {
    return {
      ...common,
      title: [plain('This page may not ask '), code(host), plain(' by plain HTTP')],
      seen: 'mixed content',
      text: 'This console came by HTTPS, and browsers send nothing from such a page by HTTP, but to this computer itself. Give the address with https, or serve the console by HTTP where the backend is.',
    }
  }
  if (kind === 'withheld') {
    return {
      ...common,
      title: [code(host), plain(' answers, but not to this page')],
      seen: 'answer withheld',
      text: 'Something answers, and the browser keeps the answer from this page. Look whether the address is right, and for a proxy or an extension between the page and it.',
    }
  }
  return {
    ...common,
    title: [plain('Nothing answers at '), code(host)],
    seen: 'no answer in 10 s, or none at all',
    text: 'A page cannot tell an address that is not there from one that a network or an extension keeps from it. Look at the region and the endpoints; where an emulator is meant, start it. Then check again.',
  }
}
