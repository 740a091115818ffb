import type { HttpResponse } from '../../../../wire/message.ts'
import { pageOf } from './document.ts'
import { html } from './html.ts'

/** For the person, where no app can be told. */
export function errorPage(status: number, sentence: string): HttpResponse {
  return pageOf({
    status,
    title: 'This sign-in cannot go on',
    body: html`<p class="problem" role="alert">${sentence}</p>`,
  })
}
