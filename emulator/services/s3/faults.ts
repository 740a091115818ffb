/** S3's words for malformed and invalid requests (Amazon S3 API reference, "Error responses"). */
import { AwsError } from '../../wire/awsError.ts'
import type { InputFaults } from '../../wire/inputFaults.ts'
import { notEmulatedMessage, notHonouredMessage } from '../../wire/inputFaults.ts'
import { bucketAddress } from './bucketAddress.ts'
import { isPostToBucket } from './forms/isPostToBucket.ts'
import { malformedPolicy } from './malformedPolicy.ts'

export const s3Faults: InputFaults = {
  malformedBody: malformedDocument,

  malformedParameter({ parameter, value, expected }) {
    const problem = expected === 'number' ? 'not an integer or within integer range' : `is not a ${expected}`
    return invalidArgument(parameter, value, `Provided ${parameter} ${problem}`)
  },

  invalid(violations, body) {
    const member = violations[0]?.member
    const { httpHeader, httpQuery, httpPayload } = member?.traits ?? {}
    if (httpHeader) {
      return new AwsError('InvalidRequest', `Missing required header for this request: ${httpHeader}`, { status: 400 })
    }
    if (httpQuery) return invalidArgument(httpQuery, '', `The request must contain the parameter ${httpQuery}`)
    if (member?.name === 'Policy' && body.length === 0) return noPolicy()
    if (httpPayload && body.length === 0) {
      return new AwsError('MissingRequestBodyError', 'Request Body is empty', { status: 400 })
    }
    return malformedDocument()
  },

  unknownOperation(request) {
    const { method } = request
    if (isPostToBucket(request)) return notAForm()
    const { bucket, rest } = bucketAddress(request)
    const resource = bucket === undefined ? 'SERVICE' : rest === '/' ? 'BUCKET' : 'OBJECT'
    return new AwsError('MethodNotAllowed', 'The specified method is not allowed against this resource.', {
      status: 405,
      members: { Method: method, ResourceType: resource },
    })
  },

  notEmulated: (operation) => new AwsError('NotImplemented', notEmulatedMessage(operation), { status: 501 }),

  notHonoured: (name, operation) =>
    isOfUploads(name, operation)
      ? ofUploadsAlone(name)
      : notImplementedHeader(name, `${notHonouredMessage(name, operation)}.`),

  tooLarge: () => new AwsError('MaxMessageLengthExceeded', 'Your request was too large.', { status: 400 }),
}

/** What S3 answers to a header, or a value of one, that it does not have for an operation. */
export function notImplementedHeader(header: string, additionalMessage: string): AwsError {
  return new AwsError('NotImplemented', 'A header you provided implies functionality that is not implemented', {
    status: 501,
    members: { Header: header, additionalMessage },
  })
}

/** A header that says how to store an object; what is stored is read without it. */
function isOfUploads(name: string, operation: string): boolean {
  return name === 'x-amz-server-side-encryption' && (operation === 'GetObject' || operation === 'HeadObject')
}

/** The status and the code are AWS's; its sentence is not known. */
function ofUploadsAlone(name: string): AwsError {
  return new AwsError('InvalidArgument', `${name} header is not supported for this operation.`, {
    status: 400,
    members: { ArgumentName: name },
  })
}

/** Of what a bucket is sent by POST only forms have a meaning; `forms/postedForm.ts` reads them. */
function notAForm(): AwsError {
  return new AwsError('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', {
    status: 412,
    members: { Condition: 'Bucket POST must be of the enclosure-type multipart/form-data' },
  })
}

function noPolicy(): AwsError {
  return malformedPolicy("Policies must be valid JSON and the first byte must be '{'", 'The body is empty')
}

function invalidArgument(name: string, value: string, message: string): AwsError {
  const members = { ArgumentName: name, ArgumentValue: value.slice(0, 256) }
  return new AwsError('InvalidArgument', message, { status: 400, members })
}

function malformedDocument(): AwsError {
  const message = 'The XML you provided was not well-formed or did not validate against our published schema'
  return new AwsError('MalformedXML', message, { status: 400 })
}
