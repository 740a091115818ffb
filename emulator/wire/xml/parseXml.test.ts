import { describe, expect, test } from 'vitest'
import { MalformedBody } from '../inputProblem.ts'
import { parseXml } from './parseXml.ts'

function read(text: string) {
  return parseXml(Buffer.from(text))
}

describe('well-formed documents', () => {
  test.each([
    [
      'a declaration, comments and processing instructions',
      '<?xml version="1.0"?>\n<!-- c --><?p q?><a><!-- d -->x</a>\n',
      'x',
    ],
    ['CDATA', '<a><![CDATA[<b>&amp;]]>c</a>', '<b>&amp;c'],
    ['entities and character references', '<a>&lt;&amp;&gt;&quot;&apos;&#65;&#x1F469;</a>', '<&>"\'A👩'],
    ['spaces as they are', '<a> x  y </a>', ' x  y '],
    ['line ends made one', '<a>x\r\ny\rz</a>', 'x\ny\nz'],
    ['a carriage return by reference', '<a>&#13;</a>', '\r'],
    ['a byte order mark', '\uFEFF<a>x</a>', 'x'],
    ['an empty element', '<a/>', ''],
    ['attributes', '<a b="1" c = \'2\' >x</a >', 'x'],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toMatchObject({ name: 'a', text: expected })
  })

  test('prefixes are cut off element names and kept on attributes', () => {
    const root = read('<n:a xmlns:n="u" xsi:type="T&amp;U"><n:b/></n:a>')
    expect(root.name).toBe('a')
    expect(root.children.map(({ name }) => name)).toEqual(['b'])
    expect(root.attributes.get('xsi:type')).toBe('T&U')
  })

  test('five megabytes of text and fifty thousand siblings are read', () => {
    expect(read(`<a>${'x'.repeat(5_000_000)}</a>`).text.length).toBe(5_000_000)
    expect(read(`<a>${'<b/>'.repeat(50_000)}</a>`).children.length).toBe(50_000)
  })
})

describe('anything else is refused', () => {
  test.each([
    ['nothing', ''],
    ['only spaces', ' \n'],
    ['JSON', '{"a":1}'],
    ['text before the root', 'x<a/>'],
    ['text after the root', '<a/>x'],
    ['a second root', '<a/><b/>'],
    ['an open root', '<a><b></b>'],
    ['a wrong end tag', '<a><b></a></b>'],
    ['an end tag alone', '</a>'],
    ['an end tag of another prefix', '<n:a></m:a>'],
    ['an unfinished tag', '<a b="1"'],
    ['an unquoted attribute', '<a b=1/>'],
    ['a repeated attribute', '<a b="1" b="2"/>'],
    ['a bare ampersand', '<a>&</a>'],
    ['an unknown entity', '<a>&nbsp;</a>'],
    ['a document type', '<!DOCTYPE a><a/>'],
    ['entities that grow', '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>'],
    ['an external entity', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
    ['an unfinished comment', '<a><!-- </a>'],
    ['unfinished CDATA', '<a><![CDATA[x</a>'],
    ['a control character', '<a>\u0001</a>'],
    ['a reference to a control character', '<a>&#1;</a>'],
    ['a reference to half a surrogate pair', '<a>&#xD800;</a>'],
    ['a reference beyond Unicode', '<a>&#x110000;</a>'],
    ['elements nested 20,000 deep', '<a>'.repeat(20_000) + '</a>'.repeat(20_000)],
    ['a tag name that begins with a digit', '<1a/>'],
  ])('%s', (_, text) => {
    expect(() => read(text)).toThrow(MalformedBody)
  })

  test('bytes that are not UTF-8', () => {
    expect(() => parseXml(Uint8Array.of(0x3c, 0x61, 0x3e, 0xe9, 0x3c, 0x2f, 0x61, 0x3e))).toThrow(MalformedBody)
  })
})
