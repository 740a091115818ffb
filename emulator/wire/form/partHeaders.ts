/** The headers of one part of a form (RFC 7578 section 4; WHATWG HTML, "Multipart form data"). */

/** What a part says of itself. */
export interface PartHeaders {
  readonly name: string
  /** As it was sent, with any path before it; undefined where none was. */
  readonly filename: string | undefined
}

const header = /^([!#$%&'*+.^_`|~0-9a-z-]+):[ \t]*(.*)$/i
const parameter = /\s*;\s*([!#$%&'*+.^_`|~0-9a-z-]+)=(?:"((?:\\["\\]|[^"])*)"|([!#$%&'*+.^_`|~0-9a-z-]+))/giy
const controls = /[\u0000-\u0008\u000a-\u001f\u007f]/

/**
 * @param bytes lines that each begin with their CRLF.
 * @returns undefined for what is no part of a form: it has no name, says a thing twice, or is not UTF-8.
 */
export function readPartHeaders(bytes: Uint8Array): PartHeaders | undefined {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
  let disposition: string | undefined
  for (const line of text.split('\r\n').slice(1)) {
    const [, name = '', value = ''] = header.exec(line) ?? []
    if (name === '' || controls.test(value)) return undefined
    if (name.toLowerCase() !== 'content-disposition') continue
    if (disposition !== undefined) return undefined
    disposition = value
  }
  return disposition === undefined ? undefined : readDisposition(disposition.trimEnd())
}

function readDisposition(text: string): PartHeaders | undefined {
  const kind = /^form-data(?=\s*;)/i.exec(text)
  if (!kind) return undefined
  const parameters = new Map<string, string>()
  let at = kind[0].length
  while (at < text.length) {
    parameter.lastIndex = at
    const [whole = '', key = '', quoted, token = ''] = parameter.exec(text) ?? []
    if (whole === '' || parameters.has(key.toLowerCase())) return undefined
    // A backslash before anything else is one of a path, which some browsers send.
    parameters.set(key.toLowerCase(), quoted?.replace(/\\(["\\])/g, '$1') ?? token)
    at += whole.length
  }
  const name = parameters.get('name')
  return name === undefined ? undefined : { name, filename: parameters.get('filename') }
}
