/** What S3 answers to a form (Amazon S3 API reference, "POST Object"). */
import type { HttpResponse } from '../../../wire/message.ts'
import { xmlDeclaration } from '../../../wire/rest/writeRest.ts'
import { memberElements } from '../../../wire/xml/xmlText.ts'
import type { FormFields } from './formFields.ts'

export interface StoredByForm {
  readonly bucket: string
  readonly key: string
  /** The object's URL. */
  readonly location: string
}

/** @param response as PutObject is answered. */
export function formAnswer(response: HttpResponse, fields: FormFields, stored: StoredByForm): HttpResponse {
  const { bucket, key, location } = stored
  const { headers } = response
  const etag = headers.etag ?? ''
  const redirect = redirectOf(fields.get('success_action_redirect') ?? fields.get('redirect'), { bucket, key, etag })
  if (redirect !== undefined) return { status: 303, headers: { ...headers, location: redirect } }
  const status = Number(/^20[01]$/.exec(fields.get('success_action_status') ?? '')?.[0] ?? 204)
  if (status !== 201) return { status, headers: { ...headers, location } }
  const content = memberElements({ Location: location, Bucket: bucket, Key: key })
  return {
    status,
    headers: { ...headers, location, 'content-type': 'application/xml' },
    // Its quotes as S3 writes them here: pages have been seen to take it apart as text.
    body: `${xmlDeclaration}<PostResponse>${content}<ETag>${etag}</ETag></PostResponse>`,
  }
}

/** @returns undefined for what is no address: it counts as if it were not there. */
function redirectOf(url: string | undefined, facts: Readonly<Record<string, string>>): string | undefined {
  if (url === undefined || !/^https?:\/\/[\x20-\x7e]+$/i.test(url) || !URL.canParse(url)) return undefined
  const hash = url.indexOf('#')
  const [page, fragment] = hash < 0 ? [url, ''] : [url.slice(0, hash), url.slice(hash)]
  return `${page}${page.includes('?') ? '&' : '?'}${new URLSearchParams(facts).toString()}${fragment}`
}
