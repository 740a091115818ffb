/** AWS's IAM Toolbox as the AWS CLI reads services from files: no CLI that Debian ships knows it (`aws configure add-model`). */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const text = { shape: 'Text' }
const keys = { shape: 'Keys' }
const structure = (members: object, required: readonly string[] = []) => ({ type: 'structure', members, required })
const listOf = (shape: string) => ({ type: 'list', member: { shape } })

const model = {
  version: '2.0',
  metadata: {
    apiVersion: '2018-05-10',
    endpointPrefix: 'iam-toolbox',
    protocol: 'rest-json',
    serviceFullName: 'IAM Toolbox',
    serviceId: 'IAM Toolbox',
    signatureVersion: 'v4',
    signingName: 'iam',
    uid: 'iam-toolbox-2018-05-10',
  },
  operations: {
    GetRequestAuthorizationDetails: {
      name: 'GetRequestAuthorizationDetails',
      http: { method: 'GET', requestUri: '/authorization-details/{authorizationId}', responseCode: 200 },
      input: { shape: 'Input' },
      output: { shape: 'Output' },
    },
  },
  shapes: {
    Text: { type: 'string' },
    Flag: { type: 'boolean' },
    Document: { type: 'structure', members: {}, document: true },
    Keys: { type: 'map', key: text, value: { shape: 'Document' } },
    Input: structure(
      {
        authorizationId: { ...text, location: 'uri', locationName: 'authorizationId' },
        nextToken: { ...text, location: 'querystring', locationName: 'nextToken' },
      },
      ['authorizationId'],
    ),
    Output: structure({
      requestContext: keys,
      evaluations: { shape: 'Evaluations' },
      policies: { shape: 'Policies' },
      nextToken: text,
    }),
    Evaluations: listOf('Evaluation'),
    Evaluation: structure({
      action: text,
      resource: text,
      context: keys,
      evaluatedEffect: text,
      matchedPolicies: { shape: 'MatchedPolicies' },
    }),
    MatchedPolicies: listOf('MatchedPolicy'),
    MatchedPolicy: structure({ uri: text, matchedStatements: { shape: 'MatchedStatements' } }),
    MatchedStatements: listOf('MatchedStatement'),
    MatchedStatement: structure({ sid: text, evaluatedEffect: text }),
    Policies: listOf('Policy'),
    Policy: structure({ type: text, inline: { shape: 'Flag' }, uri: text, attachedTo: { shape: 'Attachments' } }),
    Attachments: listOf('Attachment'),
    Attachment: structure({ arn: text }),
  },
}

/** @param folder for `AWS_DATA_PATH` */
export async function writeToolboxModel(folder: string): Promise<void> {
  const place = join(folder, 'iam-toolbox', '2018-05-10')
  await mkdir(place, { recursive: true })
  await writeFile(join(place, 'service-2.json'), JSON.stringify(model))
}
