/**
 * A strict reader of the XML that AWS clients send (XML 1.0, 5th edition; Namespaces: prefixes are cut off; no
 * DOCTYPE).
 */
import { MalformedBody } from '../inputProblem.ts'
import { unescapeXml } from './xmlText.ts'

export interface XmlElement {
  /** Without its namespace prefix. */
  readonly name: string
  /** Empty where it has none. */
  readonly prefix: string
  /** By the name as written, prefix included (`xsi:type`). */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: XmlElement[]
  /** All character data directly inside, joined. */
  text: string
}

const maximumDepth = 32
const nameStart = '[\\p{L}_:]'
const name = `${nameStart}[\\p{L}\\p{N}_:.-]*`
const startTag = new RegExp(`<(${name})`, 'uy')
const endTag = new RegExp(`</(${name})\\s*>`, 'uy')
const attribute = new RegExp(`\\s+(${name})\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`, 'uy')
const tagClose = /\s*(\/?)>/y
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/
const noAttributes: ReadonlyMap<string, string> = new Map()

/**
 * The root element of a document. Throws `MalformedBody` for anything that is not well-formed, and for more than 32
 * levels.
 */
export function parseXml(bytes: Uint8Array): XmlElement {
  return new XmlReader(decode(bytes)).read()
}

function decode(bytes: Uint8Array): string {
  let text
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new MalformedBody('The document is not UTF-8.')
  }
  if (forbidden.test(text)) throw new MalformedBody('The document has a character that XML forbids.')
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

class XmlReader {
  readonly #source: string
  readonly #open: { element: XmlElement; tag: string }[] = []
  #at = 0
  #root: XmlElement | undefined

  constructor(source: string) {
    this.#source = source
  }

  read(): XmlElement {
    while (this.#at < this.#source.length) {
      this.#readText()
      if (this.#at < this.#source.length) this.#readMarkup()
    }
    if (this.#open.length > 0) throw new MalformedBody('The document ends inside an element.')
    if (!this.#root) throw new MalformedBody('The document has no element.')
    return this.#root
  }

  #readText(): void {
    const next = this.#source.indexOf('<', this.#at)
    const end = next < 0 ? this.#source.length : next
    if (end > this.#at) this.#addText(unescapeXml(this.#source.slice(this.#at, end)))
    this.#at = end
  }

  #readMarkup(): void {
    const source = this.#source
    if (source.startsWith('</', this.#at)) this.#closeElement()
    else if (source.startsWith('<!--', this.#at)) this.#skipTo('-->', 4)
    else if (source.startsWith('<![CDATA[', this.#at)) this.#addText(this.#skipTo(']]>', 9))
    else if (source.startsWith('<?', this.#at)) this.#skipTo('?>', 2)
    else if (source.startsWith('<!', this.#at)) throw new MalformedBody('A document type is not accepted.')
    else this.#openElement()
  }

  #addText(text: string): void {
    const current = this.#open.at(-1)
    if (current) current.element.text += text
    else if (text.trim() !== '') throw new MalformedBody('There is text outside the root element.')
  }

  /** Moves behind `mark` and gives what stood before it. */
  #skipTo(mark: string, lead: number): string {
    const end = this.#source.indexOf(mark, this.#at + lead)
    if (end < 0) throw new MalformedBody(`The document ends before ${mark}.`)
    const content = this.#source.slice(this.#at + lead, end)
    this.#at = end + mark.length
    return content
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#source)
    if (found) this.#at = pattern.lastIndex
    return found
  }

  #openElement(): void {
    const tag = this.#match(startTag)?.[1]
    if (tag === undefined) throw new MalformedBody('There is a < that begins no tag.')
    const attributes = this.#readAttributes()
    const close = this.#match(tagClose)
    if (!close) throw new MalformedBody(`The tag ${tag} does not end.`)
    const colon = tag.indexOf(':')
    const prefix = tag.slice(0, Math.max(colon, 0))
    const element = { name: tag.slice(colon + 1), prefix, attributes, children: [], text: '' }
    const parent = this.#open.at(-1)
    if (parent) parent.element.children.push(element)
    else if (this.#root) throw new MalformedBody('There is a second root element.')
    else this.#root = element
    if (close[1] === '/') return
    if (this.#open.length === maximumDepth) throw new MalformedBody(`Elements are nested deeper than ${maximumDepth}.`)
    this.#open.push({ element, tag })
  }

  #readAttributes(): ReadonlyMap<string, string> {
    let attributes: Map<string, string> | undefined
    for (let found = this.#match(attribute); found; found = this.#match(attribute)) {
      const [, key = '', double, single = ''] = found
      attributes ??= new Map()
      if (attributes.has(key)) throw new MalformedBody(`The attribute ${key} is given twice.`)
      attributes.set(key, unescapeXml(double ?? single))
    }
    return attributes ?? noAttributes
  }

  #closeElement(): void {
    const tag = this.#match(endTag)?.[1]
    const current = this.#open.pop()
    if (tag === undefined || current?.tag !== tag) throw new MalformedBody('An end tag does not match its start tag.')
  }
}
