import { corsPaste } from '../../../aws/failures/paste/corsPaste.ts'
import { corsMembers } from '../../../aws/failures/paste/corsRule.ts'
import type { BucketCorsRule } from '../../../aws/services/s3/getBucketCors.ts'
import type { AskedCall } from '../../../outcomes/askedCall.ts'
import { posixQuoted, posixWord } from '../../../ui/shellQuoting.ts'
import type { Fix } from '../checks/doctorFinding.ts'
import { pastesOf } from './pastesOf.ts'

/** One rule more, for this page, before those that are there: S3 takes the first that fits. */
export function corsFix(bucket: string, rules: readonly BucketCorsRule[], origin: string): Fix {
  const corrected = [corsMembers(origin), ...rules]
  const text = textOf(corrected)
  const put = (CORSRules: readonly BucketCorsRule[]): AskedCall => ({
    service: 's3',
    operation: 'PutBucketCors',
    target: bucket,
    input: { Bucket: bucket, CORSConfiguration: { CORSRules } },
  })
  const configuration = JSON.stringify({ CORSRules: corrected })
  return {
    title: `Corrected CORS of ${bucket}`,
    before: textOf(rules),
    after: text,
    pastes: pastesOf({
      what: `CORS configuration of ${bucket}`,
      json: text,
      cli: `aws s3api put-bucket-cors --bucket ${posixWord(bucket)} --cors-configuration ${posixQuoted(configuration)}`,
      cdk: corsPaste(origin, bucket).find(({ language }) => language === 'typescript')?.text ?? '',
    }),
    change: put(corrected),
    // S3 keeps no empty list of rules.
    ...(rules.length > 0 && { undo: put(rules) }),
    consequence: rules.length === 0 ? 'nothing else has a rule' : 'the rules that are there stay',
  }
}

const textOf = (rules: readonly object[]) => JSON.stringify(rules, null, 2)
