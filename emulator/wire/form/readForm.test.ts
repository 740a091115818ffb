import { describe, expect, test } from 'vitest'
import { boundaryOf, type Form, type FormRules, readForm } from './readForm.ts'

const rules: FormRules = {
  file: 'file',
  most: 1000,
  malformed: () => new Error('malformed'),
  tooLong: () => new Error('too long'),
  secondFile: () => new Error('second file'),
}

async function* inPieces(text: string | Buffer, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += size) {
    // Memory of its own that is overwritten afterwards: who keeps a chunk has to copy it.
    const piece = Buffer.from(bytes.subarray(at, at + size))
    yield piece
    piece.fill('!')
  }
}

const part = (headers: string, content: string) => `--x\r\n${headers}\r\n\r\n${content}\r\n`
const field = (name: string, content: string) => part(`Content-Disposition: form-data; name="${name}"`, content)
const file = (content: string, more = '; filename="a.txt"') =>
  part(`Content-Disposition: form-data; name="file"${more}\r\nContent-Type: text/plain`, content)

interface Read extends Pick<Form, 'fields'> {
  readonly filename: string | undefined
  readonly content: string | undefined
}

async function read(text: string | Buffer, size = 7, boundary = 'x'): Promise<Read> {
  const form = await readForm(inPieces(text, size), boundary, rules)
  if (!form.file) return { fields: form.fields, filename: undefined, content: undefined }
  let content = ''
  for await (const chunk of form.file.body) content += Buffer.from(chunk).toString()
  return { fields: form.fields, filename: form.file.filename, content }
}

const sizes = [1, 2, 3, 5, 8, 13, 10_000]

test.each(sizes)('fields and the file, in pieces of %i bytes', async (size) => {
  const text = `${field('key', 'a')}${field('policy', 'two\r\nlines')}${file('content')}--x--\r\n`
  expect(await read(text, size)).toEqual({
    fields: [
      { name: 'key', value: 'a' },
      { name: 'policy', value: 'two\r\nlines' },
    ],
    filename: 'a.txt',
    content: 'content',
  })
})

test.each(sizes)('what looks like a delimiter and is none is content, in pieces of %i bytes', async (size) => {
  const content = '\r\n-\r\n--y\r\n\r\n--\r--x\n--x\n\r\n'
  expect(await read(`${file(content)}--x--`, size)).toMatchObject({ content })
})

test('an empty file, and empty fields', async () => {
  expect(await read(`${field('key', '')}${file('')}--x--`)).toMatchObject({
    fields: [{ name: 'key', value: '' }],
    content: '',
  })
})

test('a part without any header but its name, and blanks behind the boundary', async () => {
  const text = '--x \t\r\nContent-Disposition: form-data; name=file\r\n\r\nplain\r\n--x--'
  expect(await read(text)).toEqual({ fields: [], filename: undefined, content: 'plain' })
})

test('what stands before the first delimiter and behind the last means nothing', async () => {
  expect(await read(`preamble\r\n${file('content')}--x--\r\nepilogue`)).toMatchObject({ content: 'content' })
})

test('fields behind the file are passed over', async () => {
  const text = `${file('content')}${field('late', 'x'.repeat(5000))}--x--`
  expect(await read(text)).toEqual({ fields: [], filename: 'a.txt', content: 'content' })
})

test('no file is none', async () => {
  expect(await read(`${field('key', 'a')}--x--`)).toEqual({
    fields: [{ name: 'key', value: 'a' }],
    filename: undefined,
    content: undefined,
  })
})

test('names and values are UTF-8', async () => {
  expect(await read(`${field('ключ', 'é')}${file('', '; filename="ü.txt"')}--x--`)).toMatchObject({
    fields: [{ name: 'ключ', value: 'é' }],
    filename: 'ü.txt',
  })
})

test.each([
  ['a quoted quote', '; filename="a\\"b\\\\.txt"', 'a"b\\.txt'],
  ['a path of Windows', '; filename="C:\\dir\\b.txt"', 'C:\\dir\\b.txt'],
  ['a semicolon and an equals sign inside quotes', '; filename="a;name=b"', 'a;name=b'],
  ['a token', '; filename=a.txt', 'a.txt'],
  ['nothing', '; filename=""', ''],
  ['other parameters', '; filename="a"; more=b', 'a'],
])('a file name: %s', async (_, more, filename) => {
  expect(await read(`${file('', more)}--x--`)).toMatchObject({ filename })
})

describe('malformed:', () => {
  test.each([
    ['nothing', ''],
    ['no delimiter', 'some text'],
    ['no end of a field', `${field('key', 'a')}`],
    ['no end of the file', '--x\r\nContent-Disposition: form-data; name="file"\r\n\r\ncontent'],
    ['no end behind the file', file('content')],
    ['no headers', '--x\r\n\r\ncontent\r\n--x--'],
    ['headers that do not end', '--x\r\nContent-Disposition: form-data; name="file"\r\n'],
    ['a delimiter that goes on', `${file('content')}--xy\r\n--x--`],
    ['one dash at the end', `${file('content')}--x-`],
    ['line feeds alone', '--x\nContent-Disposition: form-data; name="file"\n\ncontent\n--x--'],
    [
      'a line feed alone among the headers',
      '--x\r\nContent-Disposition: form-data; name="file"\nX: y\r\n\r\n\r\n--x--',
    ],
    ['a folded header', '--x\r\nContent-Disposition: form-data;\r\n name="file"\r\n\r\n\r\n--x--'],
    ['another disposition', '--x\r\nContent-Disposition: file; name="file"\r\n\r\n\r\n--x--'],
    ['no name', '--x\r\nContent-Disposition: form-data; filename="a"\r\n\r\n\r\n--x--'],
    ['two names', '--x\r\nContent-Disposition: form-data; name="a"; name="file"\r\n\r\n\r\n--x--'],
    [
      'two dispositions',
      part('Content-Disposition: form-data; name="a"\r\nContent-Disposition: form-data; name="b"', ''),
    ],
    ['quotes that do not end', '--x\r\nContent-Disposition: form-data; name="file\r\n\r\n\r\n--x--'],
    ['quotes inside quotes', '--x\r\nContent-Disposition: form-data; name="fi"le"\r\n\r\n\r\n--x--'],
  ])('%s', async (_, text) => {
    await expect(read(text)).rejects.toThrow('malformed')
    await expect(read(text, 10_000)).rejects.toThrow('malformed')
  })

  test('what is not UTF-8', async () => {
    await expect(read(Buffer.from(`${field('key', '\xe9')}--x--`, 'latin1'))).rejects.toThrow('malformed')
    await expect(read(Buffer.from(`${field('\xe9', '')}--x--`, 'latin1'))).rejects.toThrow('malformed')
  })

  test('a second file', async () => {
    await expect(read(`${file('one')}${field('a', '')}${file('two')}--x--`)).rejects.toThrow('second file')
  })

  test.each([
    ['a long field', `${field('key', 'a'.repeat(1000))}${file('')}--x--`],
    ['many fields', `${field('key', 'a').repeat(20)}${file('')}--x--`],
    ['a long header', `--x\r\nContent-Disposition: form-data; name="${'a'.repeat(1000)}`],
    ['many headers', `--x\r\n${'A: b\r\n'.repeat(200)}`],
    ['long headers of the file', file('', `; filename="${'a'.repeat(1000)}"`)],
    ['a long preamble', 'a'.repeat(1100)],
    ['blanks without end behind the boundary', `--x${' '.repeat(1001)}`],
  ])('too long before the file: %s', async (_, text) => {
    await expect(read(text)).rejects.toThrow('too long')
    await expect(read(text, 10_000)).rejects.toThrow('too long')
  })

  test('endless headers behind the file', async () => {
    await expect(read(`${file('content')}--x\r\n${'A: b\r\n'.repeat(300)}`)).rejects.toThrow('malformed')
  })
})

test('no more is read than what was asked for', async () => {
  let asked = 0
  async function* source(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(`${field('key', 'a')}--x\r\nContent-Disposition: form-data; name="file"\r\n\r\n`)
    for (asked = 1; asked <= 3; asked++) yield Buffer.alloc(100, 'content ')
    yield Buffer.from('\r\n--x--')
  }
  const { file: found } = await readForm(source(), 'x', rules)
  expect(asked).toBe(0)
  const body = found?.body[Symbol.asyncIterator]()
  await body?.next()
  expect(asked).toBe(1)
})

test.each([
  ['multipart/form-data; boundary=abc', 'abc'],
  ['Multipart/Form-Data;boundary="a b"', 'a b'],
  ['multipart/form-data; charset=utf-8; boundary=----WebKit123', '----WebKit123'],
  ['multipart/form-data; boundary=abc; charset=utf-8', 'abc'],
  ['multipart/form-data', undefined],
  ['multipart/form-data; boundary=', undefined],
  ['multipart/form-data; boundary=""', undefined],
  ['multipart/form-data; boundary="a', undefined],
  [`multipart/form-data; boundary=${'a'.repeat(71)}`, undefined],
  ['multipart/form-data; boundary="a "', undefined],
  ['multipart/mixed; boundary=abc', undefined],
])('%s names %s', (contentType, boundary) => {
  expect(boundaryOf(contentType)).toBe(boundary)
})
