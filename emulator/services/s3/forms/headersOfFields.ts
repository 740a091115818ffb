import { MalformedBody } from '../../../wire/inputProblem.ts'
import { parseXml, type XmlElement } from '../../../wire/xml/parseXml.ts'
import { s3Faults } from '../faults.ts'
import { malformedXml } from '../malformedXml.ts'
import { formArgument } from './formErrors.ts'
import type { FormFields } from './formFields.ts'

/** Fields that are headers of an upload under the same name. */
const sameNames = new Set([
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'content-md5',
  'content-type',
  'expires',
  'if-match',
  'if-none-match',
])

/** Fields that sign the form. */
const ofSignature = new Set([
  'x-amz-algorithm',
  'x-amz-credential',
  'x-amz-date',
  'x-amz-security-token',
  'x-amz-signature',
])

/** Headers that say how bytes travel, or from where they come: a form's come with it, as they are. */
const ofOtherUploads = /^x-amz-(content-sha256|copy-.*|decoded-content-length|te|trailer|user-agent)$/

const token = /^[!#$%&'*+.^_`|~0-9a-z-]+$/
const controls = /[\u0000-\u0008\u000a-\u001f\u007f]/

/**
 * What a form says of its object, as the headers of an upload. Fields of a form's own (`submit`) say nothing, as on AWS.
 * @throws AwsError NotImplemented for fields that no form has; MalformedXML for tags; InvalidArgument for what no header can hold
 */
export function headersOfFields(fields: FormFields): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const sent of fields.names) {
    const name = sent.toLowerCase()
    const value = fields.get(name) ?? ''
    if (ofOtherUploads.test(name)) throw s3Faults.notHonoured(sent, 'PostObject')
    if (name === 'acl') headers['x-amz-acl'] = value
    else if (name === 'tagging') Object.assign(headers, taggingHeader(value))
    // As AWS names it in forms.
    else if (name === 'x-amz-checksum-algorithm') headers['x-amz-sdk-checksum-algorithm'] = value
    else if (sameNames.has(name) || (name.startsWith('x-amz-') && !ofSignature.has(name))) {
      headers[name] = headerOf(sent, value)
    }
  }
  if (/aws-chunked/i.test(headers['content-encoding'] ?? '')) {
    throw s3Faults.notHonoured('content-encoding: aws-chunked', 'PostObject')
  }
  return headers
}

/** AWS's answer to a field that no header can hold is not known. */
const unfit = 'A field that is kept as a header has characters that no header can have.'

/** As headers are here, one character for each byte; metadata are text, of which the answer makes an encoded word. */
function headerOf(name: string, value: string): string {
  const isMetadata = /^x-amz-meta-/i.test(name)
  if (!token.test(name.toLowerCase()) || (!isMetadata && controls.test(value))) throw formArgument(unfit, name, '')
  if (isMetadata) return value
  return Buffer.from(value).toString('latin1').trim()
}

/** @param xml as PutObjectTagging takes it; of another document S3 takes no tags (S3-252). */
function taggingHeader(xml: string): Record<string, string> {
  const root = readXml(xml)
  if (root.name !== 'Tagging') return {}
  const sets = childrenOf(root, 'TagSet')
  const tags = sets
    .flatMap((set) => childrenOf(set, 'Tag'))
    .map((tag) => {
      const [key, value, ...more] = ['Key', 'Value'].flatMap((name) =>
        tag.children.filter((child) => child.name === name),
      )
      if (key?.name !== 'Key' || value?.name !== 'Value' || more.length > 0 || tag.children.length > 2)
        throw malformedXml('A Tag is a Key and a Value')
      return `${encodeURIComponent(key.text)}=${encodeURIComponent(value.text)}`
    })
  return tags.length === 0 ? {} : { 'x-amz-tagging': tags.join('&') }
}

function readXml(xml: string): XmlElement {
  try {
    return parseXml(Buffer.from(xml))
  } catch (problem) {
    throw problem instanceof MalformedBody ? s3Faults.malformedBody(problem) : problem
  }
}

function childrenOf({ children, text }: XmlElement, name: string): readonly XmlElement[] {
  if (text.trim() !== '' || children.some((child) => child.name !== name))
    throw malformedXml('There are other elements')
  return children
}
