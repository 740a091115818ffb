/**
 * An operation that the SDK's schemas do not have, since its requests are like no others (S3: PostObject, the forms of web pages).
 * It is read as a request for one that they have, and goes through the same steps, under its own name.
 */
import type { Authentication, SecretHolder, VerifyOptions } from '../signing/verifySignature.ts'
import type { HttpRequest, HttpResponse } from '../wire/message.ts'

export interface OwnOperation {
  /** By AWS's name, under which the service has it among its operations. */
  readonly name: string
  /** The operation of the schemas whose input, requirements and output are its own. */
  readonly as: string
  /** Of HTTP. */
  readonly method: string
  /** Asked of requests by that method. */
  isAsked(request: HttpRequest): boolean
  /** Reads as much of it as says what is asked for. Throws AwsError. */
  read(request: HttpRequest): Promise<OwnRequest>
}

export interface OwnRequest {
  /** The same, said as to the operation that it is read as; its body is what that one streams. */
  readonly request: HttpRequest
  /** Who signed it. Throws AwsError in the service's own words. */
  verify<Credentials extends SecretHolder>(options: VerifyOptions<Credentials>): Authentication<Credentials>
  /** @param response as the other operation would answer. */
  answer(response: HttpResponse): HttpResponse
}
