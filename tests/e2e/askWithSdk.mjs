// One call with an AWS SDK that is told nothing: keys, region and endpoint come from the environment, as in anybody's script.
// node askWithSdk.mjs callerArn | list s3://bucket/prefix/ | read s3://bucket/key | zoneNames
import { ListHostedZonesCommand, Route53Client } from '@aws-sdk/client-route-53'
import { GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3'
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'

const questions = {
  async callerArn() {
    return (await new STSClient().send(new GetCallerIdentityCommand())).Arn
  },
  async list(address) {
    const { bucket: Bucket, key: Prefix } = partsOf(address)
    const page = await new S3Client().send(new ListObjectsV2Command({ Bucket, Prefix, Delimiter: '/' }))
    return [...(page.CommonPrefixes ?? []).map((each) => each.Prefix), ...(page.Contents ?? []).map((each) => each.Key)]
  },
  async read(address) {
    const { bucket: Bucket, key: Key } = partsOf(address)
    return (await new S3Client().send(new GetObjectCommand({ Bucket, Key }))).Body.transformToString()
  },
  async zoneNames() {
    return (await new Route53Client().send(new ListHostedZonesCommand())).HostedZones.map((zone) => zone.Name)
  },
}

function partsOf(address) {
  const [, bucket, key] = /^s3:\/\/([^/]+)\/(.*)$/.exec(address)
  return { bucket, key }
}

const [question, address] = process.argv.slice(2)
try {
  console.log([await questions[question](address)].flat().join('\n'))
} catch (error) {
  console.error(`${error.name}: ${error.message}`)
  process.exitCode = 1
}
