import { describe, expect, test } from 'vitest'
import { ask } from '../../tests/wire/askForInput.ts'

describe('XML to Route 53', () => {
  const path = '/2013-04-01/hostedzone/Z1/rrset'
  const root = 'ChangeResourceRecordSetsRequest'
  const address = 'https://route53.amazonaws.com/doc/2013-04-01/'
  const send = (body: string | Uint8Array) => ask('route53', 'ChangeResourceRecordSets', { path, body })
  const change = (inside: string) => send(`<${root} xmlns="${address}">${inside}</${root}>`)
  const record = (inside: string) =>
    change(
      `<ChangeBatch><Changes><Change><Action>CREATE</Action><ResourceRecordSet>${inside}</ResourceRecordSet></Change>` +
        '</Changes></ChangeBatch>',
    )
  const oneOf = (...names: string[]) =>
    `One of '{${names.map((name) => `"${address}":${name}`).join(', ')}}' is expected.`
  const invalidXml = (message: string) => ({ code: 'InvalidInput', message: `Invalid XML ; ${message}` })
  const found = (name: string) => `Invalid content was found starting with element '${name}'.`

  test.each([
    ['not XML', '{"a":1}'],
    ['cut off', `<${root}><ChangeBatch>`],
    ['a document type', `<!DOCTYPE x [<!ENTITY a "b">]><${root}/>`],
    ['nested 20,000 deep', '<a>'.repeat(20_000)],
    ['not UTF-8', Uint8Array.of(0x3c, 0xff)],
  ])('%s is MalformedInput', (_, body) => {
    expect(send(body)).toEqual({ code: 'MalformedInput', message: 'Could not parse XML' })
  })

  test('another root is MalformedInput, with both names', () => {
    expect(send(`<ChangeBatch xmlns="${address}"/>`)).toEqual({
      code: 'MalformedInput',
      message: `ChangeBatch is not valid, expected ${root}`,
    })
  })

  test.each([
    ['no namespace', ''],
    ['an older version', ' xmlns="https://route53.amazonaws.com/doc/2012-12-12/"'],
    ['http', ' xmlns="http://route53.amazonaws.com/doc/2013-04-01/"'],
    ['a prefix that the root does not use', ` xmlns:r="${address}"`],
  ])('%s is InvalidInput', (_, attribute) => {
    expect(send(`<${root}${attribute}><ChangeBatch/></${root}>`)).toEqual(
      invalidXml(`cvc-elt.1: Cannot find the declaration of element '${root}'.`),
    )
  })

  test.each([
    ['an unknown element', '<__proto__>x</__proto__>', '2.4.a', '__proto__'],
    ['an element of the prototype', '<constructor/>', '2.4.a', 'constructor'],
    ['an element that is a label', '<HostedZoneId>Z2</HostedZoneId>', '2.4.a', 'HostedZoneId'],
    ['an element of another namespace', '<ChangeBatch xmlns="urn:x"/>', '2.4.a', 'ChangeBatch'],
  ])('%s is InvalidInput', (_, inside, rule, name) => {
    expect(change(inside)).toEqual(invalidXml(`cvc-complex-type.${rule}: ${found(name)} ${oneOf('ChangeBatch')}`))
  })

  test('a repeated element is InvalidInput', () => {
    const value = '<ResourceRecords><ResourceRecord><Value>a</Value><Value>b</Value></ResourceRecord></ResourceRecords>'
    expect(record(`<Name>a.</Name><Type>A</Type><TTL>1</TTL>${value}`)).toEqual(
      invalidXml(`cvc-complex-type.2.4.d: ${found('Value')} No child element is expected at this point.`),
    )
  })

  test('text for a structure, and elements for a text, are InvalidInput', () => {
    const rule = "because the type's content type is element-only."
    expect(change('<ChangeBatch>x</ChangeBatch>')).toEqual(
      invalidXml(`cvc-complex-type.2.3: Element 'ChangeBatch' cannot have character [children], ${rule}`),
    )
    expect(record('<Name><b/></Name>')).toEqual(
      invalidXml(
        "cvc-type.3.1.2: Element 'Name' is a simple type, so it must have no element information item [children].",
      ),
    )
  })

  test.each(['abc', '', '1.5', '1e3', '0x10', '99999999999999999999', 'NaN'])(
    'a TTL of "%s" is InvalidInput',
    (ttl) => {
      expect(record(`<Name>a.</Name><Type>A</Type><TTL>${ttl}</TTL>`)).toEqual(
        invalidXml(`cvc-datatype-valid.1.2.1: '${ttl}' is not a valid value for 'integer'.`),
      )
    },
  )

  test.each([
    ['ChangeResourceRecordSetsRequest', change(''), ['ChangeBatch']],
    ['Changes', change('<ChangeBatch><Changes/></ChangeBatch>'), ['Change']],
    ['ResourceRecordSet', record('<TTL>60</TTL>'), ['Name', 'Type']],
    ['ResourceRecords', record('<Name>a.</Name><Type>A</Type><TTL>1</TTL><ResourceRecords/>'), ['ResourceRecord']],
    [
      'AliasTarget',
      record(
        '<Name>a.</Name><Type>A</Type><AliasTarget><HostedZoneId>Z1</HostedZoneId><DNSName>b.</DNSName></AliasTarget>',
      ),
      ['EvaluateTargetHealth'],
    ],
  ])('what is missing in %s is InvalidInput', (name, answer, missing) => {
    expect(answer).toEqual(
      invalidXml(`cvc-complex-type.2.4.b: The content of element '${name}' is not complete. ${oneOf(...missing)}`),
    )
  })

  test('elements may come in the order of their names, as some SDKs write them', () => {
    const alias =
      '<DNSName>b.</DNSName><EvaluateTargetHealth>false</EvaluateTargetHealth><HostedZoneId>Z2</HostedZoneId>'
    expect(record(`<AliasTarget>${alias}</AliasTarget><Name>a.</Name><Type>A</Type>`)).toMatchObject({
      ChangeBatch: { Changes: [{ ResourceRecordSet: { Name: 'a.', AliasTarget: { HostedZoneId: 'Z2' } } }] },
    })
  })

  test.each([
    [
      '<Name>a.</Name><Type>NOPE</Type>',
      /^1 validation error detected: Value 'NOPE' at '.*\.type' failed .* enum value set: \[/,
    ],
    ['<Name>a.</Name><Type>A</Type><TTL>-1</TTL>', /Value '-1' at '.*\.tTL' .* greater than or equal to 0$/],
    [
      '<Name>a.</Name><Type>A</Type><TTL>2147483648</TTL>',
      /Value '2147483648' at '.*\.tTL' .* less than or equal to 2147483647$/,
    ],
    ['<Name>a.</Name><Type>A</Type><Weight>256</Weight>', /at '.*\.weight' .* less than or equal to 255$/],
    [
      `<Name>${'a'.repeat(1025)}</Name><Type>A</Type>`,
      /Value 'a{256}\.\.\.' at '.*\.name' .* length less than or equal to 1024$/,
    ],
  ])('%s', (inside, message) => {
    expect(record(inside)).toEqual({ code: 'InvalidInput', message: expect.stringMatching(message) })
  })

  test('a namespace prefix, CDATA and entities are only other spellings', () => {
    const body =
      '<r:ChangeResourceRecordSetsRequest xmlns:r="https://route53.amazonaws.com/doc/2013-04-01/"><r:ChangeBatch>' +
      '<r:Comment><![CDATA[<&]]>&lt;&#38;</r:Comment><r:Changes><r:Change><r:Action>DELETE</r:Action><r:ResourceRecordSet>' +
      '<r:Name>a.</r:Name><r:Type>TXT</r:Type></r:ResourceRecordSet></r:Change></r:Changes></r:ChangeBatch></r:ChangeResourceRecordSetsRequest>'
    expect(ask('route53', 'ChangeResourceRecordSets', { path: `${path}/`, body })).toEqual({
      HostedZoneId: 'Z1',
      ChangeBatch: { Comment: '<&<&', Changes: [{ Action: 'DELETE', ResourceRecordSet: { Name: 'a.', Type: 'TXT' } }] },
    })
  })
})

describe('requests to S3', () => {
  test.each([
    [
      'a broken body',
      'PutBucketCors',
      { method: 'PUT', path: '/b', query: 'cors', body: '<CORSConfiguration>' },
      'MalformedXML',
    ],
    ['no body', 'PutBucketCors', { method: 'PUT', path: '/b', query: 'cors' }, 'MissingRequestBodyError'],
    [
      'a rule without methods',
      'PutBucketCors',
      { method: 'PUT', path: '/b', query: 'cors', body: '<CORSConfiguration><CORSRule/></CORSConfiguration>' },
      'MalformedXML',
    ],
    [
      'a key that XML forbids',
      'DeleteObjects',
      { path: '/b', query: 'delete', body: '<Delete><Object><Key>&#1;</Key></Object></Delete>' },
      'MalformedXML',
    ],
    [
      'a boolean of neither kind',
      'DeleteObjects',
      { path: '/b', query: 'delete', body: '<Delete><Quiet>maybe</Quiet></Delete>' },
      'MalformedXML',
    ],
    ['a path that is not UTF-8', 'GetObject', { method: 'GET', path: '/b/%E9' }, 'InvalidURI'],
    ['half a percent sequence', 'GetObject', { method: 'GET', path: '/b/%4' }, 'InvalidURI'],
    [
      'a query that is not UTF-8',
      'ListObjectsV2',
      { method: 'GET', path: '/b', query: 'list-type=2&prefix=%FF' },
      'InvalidURI',
    ],
  ])('%s: %s', (_, operation, request, code) => {
    expect(ask('s3', operation, request)).toMatchObject({ code })
  })

  test.each(['abc', '', '1.5', 'NaN'])('max-keys of "%s" is InvalidArgument', (value) => {
    expect(ask('s3', 'ListObjectsV2', { method: 'GET', path: '/b', query: `list-type=2&max-keys=${value}` })).toEqual({
      code: 'InvalidArgument',
      message: 'Provided max-keys not an integer or within integer range',
    })
  })

  test('a condition whose date is no date is ignored, as HTTP says', () => {
    const headers = { 'if-modified-since': 'yesterday', 'if-match': '"a"' }
    expect(ask('s3', 'GetObject', { method: 'GET', path: '/b/k', headers })).toEqual({
      Bucket: 'b',
      Key: 'k',
      IfMatch: '"a"',
    })
  })

  test.each([
    ['/b/a//b', 'a//b'],
    ['/b//x', '/x'],
    ['/b/a/../b', 'a/../b'],
    ['/b/./a', './a'],
    ['/b/..', '..'],
    ['/b/a+b%20c%2Bd', 'a+b c+d'],
    ['/b/%2525', '%25'],
    ['/b/%C3%A9/e%CC%81', 'é/e\u0301'],
    ['/b/a%0Ab', 'a\nb'],
    ['/b/a%2Fb/', 'a/b/'],
    ['/b/__proto__', '__proto__'],
  ])('S3-047: the path %s is the key %s', (path, key) => {
    expect(ask('s3', 'GetObject', { method: 'GET', path })).toEqual({ Bucket: 'b', Key: key })
  })

  test('metadata may have any name', () => {
    const headers = JSON.parse('{"x-amz-meta-__proto__":"1","x-amz-meta-a":"2"}') as Record<string, string>
    const input = ask('s3', 'PutObject', { method: 'PUT', path: '/b/k', headers })
    expect(JSON.stringify(input)).toBe('{"Bucket":"b","Key":"k","Metadata":{"__proto__":"1","a":"2"}}')
  })
})
