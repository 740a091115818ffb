import { AwsError } from '../../../wire/awsError.ts'
import { MalformedParameter } from '../../../wire/inputProblem.ts'
import { s3Faults } from '../faults.ts'

/** Uploads or parts of a page, whatever is asked for. */
const mostEntries = 1000
const largestNumber = 0x7fffffff

/** How many entries a page may have. @param name of the query parameter. @throws AwsError InvalidArgument */
export function checkedCount(name: string, asked = mostEntries): number {
  if (Number.isInteger(asked) && asked >= 0 && asked <= largestNumber) return Math.min(asked, mostEntries)
  throw new AwsError('InvalidArgument', `Argument ${name} must be an integer between 0 and ${largestNumber}`, {
    status: 400,
    members: { ArgumentName: name, ArgumentValue: String(asked) },
  })
}

/** The number behind which a page begins; 0 at the start. @throws AwsError InvalidArgument for what is none. */
export function checkedMarker(name: string, text = ''): number {
  if (text === '') return 0
  if (/^\d{1,10}$/.test(text) && Number(text) <= largestNumber) return Number(text)
  throw s3Faults.malformedParameter(new MalformedParameter(name, text, 'number'))
}
