import type { Paste } from '../../call/outcome.ts'
import { corsMembers, corsRule } from './corsRule.ts'

/**
 * What lets pages of this origin work in a bucket: for its page in S3, for the AWS CLI, and as lines of CDK.
 * @param origin as a page has it: nothing in it needs to be escaped in quotes
 * @param bucket its name; anything else is left for the person to fill in
 */
export function corsPaste(origin: string, bucket: string): readonly Paste[] {
  const { AllowedMethods, AllowedHeaders, ExposeHeaders, MaxAgeSeconds } = corsMembers(origin)
  const name = /^[a-z0-9][a-z0-9.-]+$/.test(bucket) ? bucket : '<bucket>'
  const configuration = JSON.stringify({ CORSRules: [corsMembers(origin)] })
  const texts = (values: readonly string[]) => `[${values.map((value) => `'${value}'`).join(', ')}]`
  return [
    { label: 'CORS configuration of the bucket', language: 'json', text: corsRule(origin) },
    {
      label: 'The same by the AWS CLI',
      language: 'shell',
      text: `aws s3api put-bucket-cors --bucket ${name} --cors-configuration '${configuration}'`,
    },
    {
      label: 'The same in CDK',
      language: 'typescript',
      text: [
        'bucket.addCorsRule({',
        `  allowedOrigins: ${texts([origin])},`,
        `  allowedMethods: [${AllowedMethods.map((method) => `s3.HttpMethods.${method}`).join(', ')}],`,
        `  allowedHeaders: ${texts(AllowedHeaders)},`,
        `  exposedHeaders: ${texts(ExposeHeaders)},`,
        `  maxAge: ${MaxAgeSeconds},`,
        '})',
      ].join('\n'),
    },
  ]
}
