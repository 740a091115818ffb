/**
 * The form of a web page that uploads a file (Amazon S3 API reference, "POST Object"; User Guide, "Browser-based uploads using
 * POST"). Its fields are the headers of PutObject in other words, so it is read as one.
 */
import { baseUrlOf } from '../../../request/baseUrlOf.ts'
import { largestObject } from '../../../request/readPayload.ts'
import type { Authentication, SecretHolder, VerifyOptions } from '../../../signing/verifySignature.ts'
import { AwsError } from '../../../wire/awsError.ts'
import { boundaryOf, type FormFile, readForm } from '../../../wire/form/readForm.ts'
import type { HttpRequest, HttpResponse } from '../../../wire/message.ts'
import type { OwnOperation, OwnRequest } from '../../ownOperation.ts'
import { bucketAddress } from '../bucketAddress.ts'
import { s3Faults } from '../faults.ts'
import { formAnswer } from './formAnswer.ts'
import {
  beginningTooLong,
  fileTooLarge,
  fileTooSmall,
  formArgument,
  largestBeginning,
  malformedForm,
  missingField,
  notOneFile,
} from './formErrors.ts'
import { FormFields } from './formFields.ts'
import { headersOfFields } from './headersOfFields.ts'
import { isPostToBucket } from './isPostToBucket.ts'
import { checkPostPolicy, readPostPolicy, type SizeRange } from './postPolicy.ts'
import { verifyForm } from './verifyForm.ts'

export const postedForms: OwnOperation = {
  name: 'PostObject',
  as: 'PutObject',
  method: 'POST',
  isAsked: (request) =>
    /^multipart\/form-data\b/i.test(request.headers['content-type'] ?? '') && isPostToBucket(request),
  async read(request) {
    checkHeaders(request.headers)
    const boundary = boundaryOf(request.headers['content-type'] ?? '')
    if (boundary === undefined) throw malformedForm()
    const form = await readForm(request.body, boundary, {
      file: 'file',
      most: largestBeginning,
      malformed: malformedForm,
      tooLong: beginningTooLong,
      secondFile: () => notOneFile(2),
    })
    if (!form.file) throw notOneFile(0)
    return new PostedForm(request, new FormFields(form.fields, form.file.filename), form.file)
  },
}

/** Of the request itself; what they would say of the object is a form's to say, and its policy's to allow. */
const headersOfEveryRequest = new Set(['x-amz-content-sha256', 'x-amz-date', 'x-amz-user-agent', 'x-amzn-trace-id'])

function checkHeaders(headers: HttpRequest['headers']): void {
  if (headers['content-length'] === undefined && headers['transfer-encoding'] !== undefined) {
    throw new AwsError('MissingContentLength', 'You must provide the Content-Length HTTP header.', { status: 411 })
  }
  for (const name in headers) {
    const isStranger = name.startsWith('x-amz') && !headersOfEveryRequest.has(name)
    if (isStranger || name === 'authorization' || name === 'content-md5') throw s3Faults.notHonoured(name, 'PostObject')
  }
}

class PostedForm implements OwnRequest {
  readonly request: HttpRequest
  readonly #fields: FormFields
  readonly #stored: { readonly bucket: string; readonly key: string; readonly location: string }
  #range: SizeRange | undefined

  constructor(sent: HttpRequest, fields: FormFields, file: FormFile) {
    const { bucket = '', isInHost } = bucketAddress(sent)
    const key = requireKey(fields)
    const path = `/${encodeURIComponent(bucket)}/${encodeURIComponent(key)}`
    const url = `${baseUrlOf(sent)}${isInHost ? '' : `/${encodeURIComponent(bucket)}`}/${encodeURIComponent(key)}`
    this.#fields = fields
    this.#stored = { bucket, key, location: url }
    this.request = {
      method: 'PUT',
      rawPath: path,
      rawQuery: '',
      headers: { host: 'localhost', ...headersOfFields(fields) },
      body: this.#sized(file.body),
    }
  }

  /** Also that the form is what its policy asks for. */
  verify<Credentials extends SecretHolder>(options: VerifyOptions<Credentials>): Authentication<Credentials> {
    const authentication = verifyForm(this.#fields, options)
    const policy = this.#fields.get('policy')
    if (policy !== undefined) {
      const form = { fields: this.#fields, bucket: this.#stored.bucket }
      this.#range = checkPostPolicy(readPostPolicy(policy), form, options.now)
    }
    return authentication
  }

  answer(response: HttpResponse): HttpResponse {
    return formAnswer(response, this.#fields, this.#stored)
  }

  /** What is too large is read to its end, and not kept: S3 tells how large it is. */
  async *#sized(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let size = 0
    for await (const chunk of body) {
      size += chunk.byteLength
      if (size <= this.#most) yield chunk
    }
    if (size > this.#most) throw fileTooLarge(size, this.#most)
    const least = this.#range?.least ?? 0
    if (size < least) throw fileTooSmall(size, least)
  }

  get #most(): number {
    return Math.min(this.#range?.most ?? largestObject, largestObject)
  }
}

function requireKey(fields: FormFields): string {
  const key = fields.get('key')
  if (key === undefined) throw missingField('key')
  if (key === '') throw formArgument('User key must have a length greater than 0.', 'key', '')
  return key
}
